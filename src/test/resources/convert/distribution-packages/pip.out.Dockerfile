FROM alpine:3.21
RUN apk add --no-cache py3-pip py3-numpy py3-yaml
COPY requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt "numpy==1.26.4"

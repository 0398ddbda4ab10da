FROM ubuntu:22.04
RUN apt-get update && apt-get install -y software-properties-common gnupg2 && add-apt-repository -y ppa:deadsnakes/ppa \
 && apt-get install -y dotnet-sdk-8.0

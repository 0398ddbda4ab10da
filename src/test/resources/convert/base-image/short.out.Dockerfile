FROM python:3.12-alpine3.21

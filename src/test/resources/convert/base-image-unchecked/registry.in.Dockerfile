FROM registry.example/python:3.99-slim

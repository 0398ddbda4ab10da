#!/bin/sh
set -e
docker build --tag notes-test .
docker run -d --name notes notes-test sleep 1000
docker exec -u root notes apt-get update
docker exec -u root notes sh -c 'apt-get install -y jq && jq --version'
docker rm -f notes

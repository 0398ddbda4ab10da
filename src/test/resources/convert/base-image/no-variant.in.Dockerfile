FROM fideloper/fly-laravel:8.2
RUN apt-get update && apt-get install -y php8.2-imagick

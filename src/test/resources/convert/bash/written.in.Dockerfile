FROM debian:bookworm-slim
RUN printf '#!/usr/bin/env bash\nexec "$@"\n' > /usr/local/bin/run && chmod +x /usr/local/bin/run

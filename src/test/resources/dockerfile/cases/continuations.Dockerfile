FROM debian

RUN set -eux; \
	# a comment between continued lines
	apt-get update; \

	# and one after a blank line
	apt-get install -y \
		gcc \   
		make \
	; \
    # indented with blanks
	rm -rf /var/lib/apt/lists/*
ENV A=1 \
    # B comes next
    B="two \
three"

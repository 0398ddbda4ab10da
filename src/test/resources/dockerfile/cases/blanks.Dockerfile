  FROM debian
	RUN	echo tab
 
	run   echo lower case

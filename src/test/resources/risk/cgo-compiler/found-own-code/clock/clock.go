package clock

// #include <time.h>
import "C"

package clock

// import "C" would need a compiler
import "time"

var now = time.Now()

#include <thread>
void go() { std::thread(work).join(); }

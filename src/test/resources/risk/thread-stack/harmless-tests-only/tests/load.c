#include <pthread.h>

static void *work(void *job) { return job; }

int main(void) {
  pthread_t one;
  // pthread_create (&one, 0, work, 0);
  pthread_create(&one, 0, work, 0);
  return pthread_join(one, 0);
}

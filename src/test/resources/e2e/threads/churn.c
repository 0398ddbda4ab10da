/* Threads that allocate and free small blocks all the time: what an allocator with one lock for all is slowest at. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define THREADS 8
#define KEPT 64

static long rounds;

#ifdef OWN_ALLOCATOR
/* Each thread has its own lists of free blocks, by their sizes in steps of 32 bytes. */
#define CLASSES 34
#define CHUNK (1 << 20)
struct block { struct block *next; };
struct heap { struct block *unused[CLASSES]; char *chunk; size_t left; };

static void *get(struct heap *heap, size_t size) {
    size_t class = (size + 31) / 32;
    struct block *found = heap->unused[class];
    if (found) {
        heap->unused[class] = found->next;
        return found;
    }
    if (heap->left < class * 32) {
        heap->chunk = malloc(CHUNK);
        heap->left = CHUNK;
    }
    heap->left -= class * 32;
    return heap->chunk + heap->left;
}

static void put(struct heap *heap, void *block, size_t size) {
    size_t class = (size + 31) / 32;
    if (!block) return;
    ((struct block *)block)->next = heap->unused[class];
    heap->unused[class] = block;
}
#else
struct heap { int none; };
static void *get(struct heap *heap, size_t size) { (void)heap; return malloc(size); }
static void put(struct heap *heap, void *block, size_t size) { (void)heap; (void)size; free(block); }
#endif

static void *churn(void *seed) {
    struct heap heap = {0};
    char *kept[KEPT] = {0};
    size_t sizes[KEPT] = {0};
    uint32_t random = (uint32_t)(uintptr_t)seed * 2654435761u + 1;
    for (long i = 0; i < rounds; i++) {
        random = random * 1664525u + 1013904223u;
        unsigned at = (random >> 16) % KEPT;
        put(&heap, kept[at], sizes[at]);
        sizes[at] = 16 + (random >> 22);
        kept[at] = get(&heap, sizes[at]);
        kept[at][0] = (char)i;
    }
    for (int i = 0; i < KEPT; i++) put(&heap, kept[i], sizes[i]);
    return NULL;
}

int main(int count, char **words) {
    pthread_t threads[THREADS];
    rounds = count > 1 ? atol(words[1]) : 1000;
    for (uintptr_t i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, churn, (void *)(i + 1))) return 1;
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    puts("done");
    return 0;
}

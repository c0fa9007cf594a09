/* Counts the words of each document with hash tables: what a C programmer would write, as the measure of the machine.
   One document a line; words are runs of ASCII letters and digits, in lower case. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

typedef struct { uint32_t hash, start, length, count; } Entry;

static Entry *entries;
static uint32_t *slots, *touched, mask = (1u << 16) - 1, used = 0, room = 1u << 15;
static unsigned char *pool;
static size_t pool_size = 0, pool_room = 1u << 20;

static void rehash(void) {
  mask = mask * 2 + 1;
  slots = realloc(slots, (mask + 1) * sizeof *slots);
  memset(slots, 0, (mask + 1) * sizeof *slots);
  for (uint32_t id = 1; id <= used; id++) {
    uint32_t slot = entries[id].hash & mask;
    while (slots[slot]) slot = (slot + 1) & mask;
    slots[slot] = id;
  }
}

static uint32_t find(const unsigned char *word, uint32_t length, uint32_t hash) {
  uint32_t slot = hash & mask;
  for (uint32_t id; (id = slots[slot]); slot = (slot + 1) & mask)
    if (entries[id].hash == hash && entries[id].length == length && !memcmp(pool + entries[id].start, word, length))
      return id;
  if (used + 2 > room) {
    room *= 2;
    entries = realloc(entries, room * sizeof *entries);
    touched = realloc(touched, room * sizeof *touched);
  }
  while (pool_size + length > pool_room) pool = realloc(pool, pool_room *= 2);
  memcpy(pool + pool_size, word, length);
  entries[++used] = (Entry){hash, (uint32_t)pool_size, length, 0};
  pool_size += length;
  slots[slot] = used;
  if (used * 2 > mask) rehash();
  return used;
}

int main(int argc, char **argv) {
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  FILE *file = fopen(argv[argc - 1], "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file);
  rewind(file);
  unsigned char *text = malloc(size + 1);
  if (fread(text, 1, size, file) != size) return 1;
  entries = malloc(room * sizeof *entries);
  touched = malloc(room * sizeof *touched);
  slots = calloc(mask + 1, sizeof *slots);
  pool = malloc(pool_room);
  unsigned char lower[256] = {0}, word[1 << 16];
  for (int c = 0; c < 256; c++)
    lower[c] = (c >= 'A' && c <= 'Z') ? c + 32 : ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) ? c : 0;
  uint64_t pairs = 0, words = 0;
  uint32_t seen = 0;
  for (size_t at = 0; at <= size;) {
    uint32_t hash = 2166136261u, length = 0;
    while (at < size && lower[text[at]] && length < sizeof word) {
      word[length++] = lower[text[at++]];
      hash = (hash ^ word[length - 1]) * 16777619u;
    }
    if (length) {
      hash ^= hash >> 15;
      uint32_t id = find(word, length, hash);
      if (!entries[id].count++) touched[seen++] = id;
      words++;
    }
    if (at >= size || text[at] == '\n') {
      pairs += seen;
      while (seen) entries[touched[--seen]].count = 0;
    }
    at++;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  double cpu = usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6 + usage.ru_stime.tv_sec + usage.ru_stime.tv_usec / 1e6;
  double seconds = (end.tv_sec - begin.tv_sec) + (end.tv_nsec - begin.tv_nsec) / 1e9;
  printf("{\"cpu\": %.3f, \"seconds\": %.3f, \"megabytes\": %.1f, \"result\": %llu}\n", cpu, seconds,
         usage.ru_maxrss / 1024.0, (unsigned long long)pairs);
  return 0;
}

/* Counts the words of each document that `tokenize` finds, with hash tables: the work of `createCounter` in C, one to one
   with src/text/tokenize*.ts. `counts-unicode TABLES FILE`, one document a line; the benchmark writes TABLES: the class and
   the lower case of every character, and the words the tokenizer knows. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { Space = 1, Letter, Digit, Apostrophe, Quote, Hyphen, Slash, Dot, Other, Surrogate, Format };
enum { Word, Number, Clitic, Joiner, QuoteMark, Mark };
/* what a written word is known as */
enum { Abbreviation = 1, BeforeNumber = 2, Domain = 4, Elision = 8, Name = 16 };
typedef uint16_t Unit;
typedef struct { uint32_t hash, start, length, key, count; uint8_t known; } Entry;

static uint8_t classes[65536], astral[3 * 65536];
static Unit folds[65536];
static Entry *entries;
static uint32_t *slots, *touched, mask = (1u << 16) - 1, used = 0, room = 1u << 15, seen = 0;
static Unit *pool;
static size_t pool_size = 0, pool_room = 1u << 20;
static uint64_t words = 0;
static const Unit *text;
static long end;

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

/* The entry of a written word; with `add` it is put in when it is new, and counts as its lower case unless it is a name. */
static uint32_t find(const Unit *word, uint32_t length, int add) {
  uint32_t hash = 2166136261u;
  for (uint32_t at = 0; at < length; at++) hash = (hash ^ word[at]) * 16777619u;
  hash ^= hash >> 15;
  uint32_t slot = hash & mask;
  for (uint32_t id; (id = slots[slot]); slot = (slot + 1) & mask)
    if (entries[id].hash == hash && entries[id].length == length && !memcmp(pool + entries[id].start, word, length * sizeof *word))
      return id;
  if (!add) return 0;
  if (used + 3 > room) {
    room *= 2;
    entries = realloc(entries, room * sizeof *entries);
    touched = realloc(touched, room * sizeof *touched);
  }
  while (pool_size + length > pool_room) pool = realloc(pool, (pool_room *= 2) * sizeof *pool);
  memcpy(pool + pool_size, word, length * sizeof *word);
  uint32_t own = ++used;
  entries[own] = (Entry){hash, (uint32_t)pool_size, length, own, 0, 0};
  pool_size += length;
  slots[slot] = own;
  if (used * 2 > mask) rehash();
  Unit lower[1 << 12];
  uint32_t folded = 0;
  for (uint32_t at = 0; at < length && folded < sizeof lower / sizeof *lower; at++)
    if (folds[word[at]]) lower[folded++] = folds[word[at]];
  if (folded != length || memcmp(lower, word, length * sizeof *word)) {
    uint32_t key = find(lower, folded, 1);
    entries[own].key = entries[key].key;
  }
  return own;
}

static int known(long from, long to, int what) {
  uint32_t id = to > from ? find(text + from, (uint32_t)(to - from), 0) : 0;
  return id && (entries[id].known & what);
}
static int cls(long at) { return at < end ? classes[text[at]] : Space; }
static int is_space(Unit unit) { return classes[unit] == Space; }
static int is_upper(Unit unit) { return folds[unit] != 0 && folds[unit] != unit && classes[unit] == Letter; }
static int is_word_pair(long at) {
  if (at + 1 >= end || (text[at] & 0xfc00) != 0xd800 || (text[at + 1] & 0xfc00) != 0xdc00) return 0;
  long code = ((text[at] & 0x3ff) << 10 | (text[at + 1] & 0x3ff));
  return code < (long)sizeof astral && astral[code];
}
static int is_genitive(long at) {
  if (at + 1 >= end || (text[at + 1] != 's' && text[at + 1] != 'S')) return 0;
  int kind = cls(at + 2);
  return kind != Letter && kind != Digit;
}

static long end_of_initials(long dot) {
  long at = dot;
  while (cls(at) == Dot && cls(at + 1) == Letter) {
    int after = cls(at + 2);
    if (after == Letter || after == Digit) break;
    at += 2;
  }
  return at > dot && cls(at) == Dot && cls(at + 1) != Dot ? at + 1 : at;
}
static int is_initial(long start, long dot) {
  if (!is_upper(text[start])) return 0;
  long at = dot + 1;
  while (at < end && at - dot < 4 && is_space(text[at])) at++;
  if (at >= end || at == dot + 1 || !is_upper(text[at])) return 0;
  return text[start] != 'I' || (at + 1 < end && text[at + 1] == '.');
}
static int before_digit(long from) {
  long at = from;
  while (at < end && at - from < 3 && is_space(text[at])) at++;
  return cls(at) == Digit;
}
static long after_dot(long start, long dot) {
  int next = cls(dot + 1);
  if (next == Letter) {
    long initials = dot - start == 1 ? end_of_initials(dot) : dot;
    if (initials > dot) return initials;
    long stop = dot + 1;
    while (stop < end && stop - dot <= 6 && cls(stop) == Letter) stop++;
    if (known(dot + 1, stop, Domain) && cls(stop) != Apostrophe) return stop;
    if (stop - dot == 2 && dot - start == 2 && text[start] == 'P' && text[start + 1] == 'h')
      return stop < end && text[stop] == '.' ? stop + 1 : stop;
    return dot;
  }
  if (next == Dot || dot - start > 6) return dot;
  if (dot - start == 1 && is_initial(start, dot)) return dot + 1;
  if (known(start, dot, Abbreviation)) return dot + 1;
  return known(start, dot, BeforeNumber) && before_digit(dot + 1) ? dot + 1 : dot;
}
static long end_of_word(long start) {
  long at = start + 1;
  for (;;) {
    int kind = 0;
    while (at < end && ((kind = classes[text[at]]) == Letter || kind == Digit)) at++;
    if (at >= end) return end;
    if (kind == Apostrophe) {
      if (cls(at + 1) != Letter || is_genitive(at)) return at;
      at += 2;
    } else if (kind == Format) {
      if (cls(at + 1) != Letter) return at;
      at += 2;
    } else if (kind == Surrogate) {
      if (!is_word_pair(at)) return at;
      at += 2;
    } else if (kind == Dot) {
      long next = after_dot(start, at);
      if (next == at || text[next - 1] == '.') return next;
      at = next;
    } else
      return at;
  }
}
static long end_of_digits(long at) {
  while (cls(at) == Digit) at++;
  return at;
}
static long end_of_group(long start) {
  long at = start;
  while (at - start < 4 && cls(at) == Digit) at++;
  if (at - start == 3) return at;
  return at - start == 2 && at < end && text[at] == ',' && cls(at + 1) == Digit && cls(at + 2) == Digit ? at : 0;
}
static long end_of_number(long start) {
  long at = end_of_digits(start);
  int grouped = at - start <= 3;
  for (;;) {
    Unit unit = at < end ? text[at] : 0;
    if (unit == '.' && cls(at + 1) == Digit) at = end_of_digits(at + 1);
    else if (unit == ',' && grouped) {
      long next = end_of_group(at + 1);
      if (!next) return at;
      at = next;
    } else
      return at;
  }
}

static void count(long from, long to) {
  uint32_t id = find(text + from, (uint32_t)(to - from), 1), key = entries[id].key;
  if (!entries[key].count++) touched[seen++] = key;
}

static void scan(void) {
  long at = 0, last_end = -1;
  int last = Mark;
  while (at < end) {
    Unit unit = text[at];
    int kind = classes[unit], token = Mark;
    long stop = at + 1;
    if (kind == Space || kind == Format) {
      at++;
      continue;
    }
    if (kind == Letter) {
      token = Word;
      stop = end_of_word(at);
    } else if (kind == Digit) {
      token = Number;
      stop = end_of_number(at);
    } else if (kind == Apostrophe) {
      int before = at > 0 ? classes[text[at - 1]] : Space;
      if ((unit == '\'' || unit == '`') && at + 1 < end && text[at + 1] == unit) stop = at + 2;
      else if (before == Letter || before == Digit || before == Dot) {
        if (unit != 0x2018 && unit != '`' && is_genitive(at)) token = Clitic, stop = at + 2;
      } else if (before != Space && unit != 0x2018 && unit != '`' && is_genitive(at)) token = Clitic, stop = at + 2;
      else if (cls(at + 1) == Letter) {
        long word = at + 1;
        while (word < end && word - at < 7 && cls(word) == Letter) word++;
        Unit lower[8];
        for (long from = at + 1; from < word; from++) lower[from - at - 1] = folds[text[from]];
        uint32_t id = find(lower, (uint32_t)(word - at - 1), 0);
        if (id && (entries[id].known & Elision) && cls(word) != Letter) token = Word, stop = word;
      }
    } else if (kind == Dot) {
      if (cls(at + 1) == Digit && (at == 0 || is_space(text[at - 1]) || text[at - 1] == '$' || text[at - 1] == 0xa3 || text[at - 1] == 0x20ac))
        token = Number, stop = end_of_number(at + 1);
      else
        while (stop < end && text[stop] == '.') stop++;
    } else if (kind == Hyphen && unit == '-') {
      while (stop < end && text[stop] == '-') stop++;
    } else if (kind == Surrogate && at + 1 < end && (unit & 0xfc00) == 0xd800 && (text[at + 1] & 0xfc00) == 0xdc00) {
      stop = at + 2;
      if (is_word_pair(at)) token = Word, stop = at + 2 < end ? end_of_word(at + 1) : at + 2;
    }
    if (token <= Number) words++;
    if (token == Word && !(last == Number && last_end == at)) count(at, stop);
    last = token;
    last_end = at = stop;
  }
}

/* UTF-8 to UTF-16; the length */
static long decode(const unsigned char *from, const unsigned char *to, Unit *into) {
  long size = 0;
  while (from < to) {
    uint32_t code = *from++;
    int more = code < 0xc0 ? 0 : code < 0xe0 ? 1 : code < 0xf0 ? 2 : 3;
    if (more) code &= 0x3f >> more;
    while (more-- && from < to) code = code << 6 | (*from++ & 0x3f);
    if (code > 0xffff) {
      into[size++] = (Unit)(0xd800 + ((code - 0x10000) >> 10));
      into[size++] = (Unit)(0xdc00 + (code & 0x3ff));
    } else
      into[size++] = (Unit)code;
  }
  return size;
}

static unsigned char *slurp(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  unsigned char *bytes = malloc(*size + 1);
  if (fread(bytes, 1, *size, file) != *size) exit(1);
  fclose(file);
  return bytes;
}

static void read_tables(const char *path) {
  size_t size;
  unsigned char *bytes = slurp(path, &size), *at = bytes;
  memcpy(classes, at, sizeof classes), at += sizeof classes;
  memcpy(folds, at, sizeof folds), at += sizeof folds;
  memcpy(astral, at, sizeof astral), at += sizeof astral;
  Unit word[256];
  while (at < bytes + size) {
    unsigned char *line = memchr(at, '\n', (size_t)(bytes + size - at));
    long length = decode(at + 1, line, word);
    uint32_t id = find(word, (uint32_t)length, 1);
    entries[id].known |= *at - '@';
    if (*at - '@' == Name) entries[id].key = id;
    at = line + 1;
  }
  free(bytes);
}

int main(int argc, char **argv) {
  struct timespec begin, done;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  if (argc < 3) return 1;
  entries = malloc(room * sizeof *entries);
  touched = malloc(room * sizeof *touched);
  slots = calloc(mask + 1, sizeof *slots);
  pool = malloc(pool_room * sizeof *pool);
  read_tables(argv[1]);
  size_t size;
  unsigned char *bytes = slurp(argv[2], &size), *at = bytes;
  Unit *units = malloc((size + 1) * sizeof *units);
  uint64_t pairs = 0;
  while (at < bytes + size) {
    unsigned char *line = memchr(at, '\n', (size_t)(bytes + size - at));
    if (!line) line = bytes + size;
    end = decode(at, line, units);
    text = units;
    scan();
    pairs += seen;
    while (seen) entries[touched[--seen]].count = 0;
    at = line + 1;
  }
  clock_gettime(CLOCK_MONOTONIC, &done);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  double cpu = usage.ru_utime.tv_sec + usage.ru_utime.tv_usec / 1e6 + usage.ru_stime.tv_sec + usage.ru_stime.tv_usec / 1e6;
  double seconds = (done.tv_sec - begin.tv_sec) + (done.tv_nsec - begin.tv_nsec) / 1e9;
  printf("{\"cpu\": %.3f, \"seconds\": %.3f, \"megabytes\": %.1f, \"result\": %llu, \"words\": %llu}\n", cpu, seconds,
         usage.ru_maxrss / 1024.0, (unsigned long long)pairs, (unsigned long long)words);
  return 0;
}

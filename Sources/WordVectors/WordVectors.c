#include "WordVectors.h"

// In the program's file and read from there when it is first needed: a start is not slower, and it cannot be missing.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char table[] = {
#embed "vectors.bin"
};

const void *word_vectors_start(void) { return table; }

size_t word_vectors_size(void) { return sizeof table; }

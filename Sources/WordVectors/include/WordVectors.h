#ifndef WORD_VECTORS_H
#define WORD_VECTORS_H

#include <stddef.h>

/// The table that Scripts/word_vectors.py made, in the form that it describes.
const void *word_vectors_start(void);

/// How many bytes it has.
size_t word_vectors_size(void);

#endif

#ifndef FACTDESK_CLIBFUZZER_H
#define FACTDESK_CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer has no header of its own.

/// Calls back with one input after the other, by the options of a command line; never returns when the
/// fuzzing is over.
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

#endif

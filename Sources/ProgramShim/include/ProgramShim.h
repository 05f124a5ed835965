// Starts programs: the calls that Swift does not import, and those that must be made together so
// that no descriptor leaks into a program that another thread starts meanwhile.

#ifndef PROGRAM_SHIM_H
#define PROGRAM_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Starts a program, without a shell and with default signals; one whose `path` has no slash is found
/// in PATH. `streams[i]`, unless negative, becomes its descriptor `i`, for the first `count` numbers.
/// `kept`, unless negative, stays open in it under its number. Returns 0 or an `errno`.
int program_spawn(pid_t *process, const char *path, char *const *arguments,
                  char *const *environment, const int *streams, int count, int kept,
                  bool has_own_group);

/// A started program and the ends from which to read what it says. Reading does not block.
struct started_program {
  pid_t process;
  /// Standard output, standard error, and descriptor 3 (-1 unless asked for).
  int outputs[3];
};

/// Starts the file at `path`, without a shell, as the leader of a process group of its own.
///
/// `input` is its standard input, a file from which it can read anywhere. `memory`, unless 0, is the most
/// address space it may have. Returns 0 or an `errno`.
int program_start(struct started_program *program, const char *path, char *const *arguments,
                  char *const *environment, const void *input, size_t input_size,
                  bool has_side_channel, size_t memory);

/// How the program ended: its exit code, or 128 and the number of the signal; -1 while it runs.
int program_end(pid_t process, bool may_wait);

/// Ends the program and all that it started.
void program_kill(pid_t process);

#endif

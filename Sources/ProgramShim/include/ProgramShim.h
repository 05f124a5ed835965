// Starts programs: calls that Swift does not import, and calls that must be made together so that
// no descriptor leaks into a program that another thread starts at the same time.

#ifndef PROGRAM_SHIM_H
#define PROGRAM_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

/// Starts a program, without a shell and with default signals; a `path` without a slash is searched
/// in PATH. `streams[i]`, unless negative, becomes its descriptor `i`, for the first `count`
/// numbers. `kept`, unless negative, stays open in it under its number. Returns 0 or an `errno`.
int program_spawn(pid_t *process, const char *path, char *const *arguments,
                  char *const *environment, const int *streams, int count, int kept,
                  bool has_own_group);

/// A started program and the descriptors for reading its output. Reading does not block.
struct started_program {
  pid_t process;
  /// Standard output, standard error, and descriptor 3 (-1 unless asked for).
  int outputs[3];
};

/// Starts the file at `path`, without a shell, as the leader of a process group of its own.
///
/// `input` is its standard input, a seekable file. `memory`, unless 0, limits its address space.
/// Returns 0 or an `errno`.
int program_start(struct started_program *program, const char *path, char *const *arguments,
                  char *const *environment, const void *input, size_t input_size,
                  bool has_side_channel, size_t memory);

/// The program's exit code, or 128 plus the number of the signal; -1 while it runs.
int program_end(pid_t process, bool may_wait);

/// Ends the program and everything it started.
void program_kill(pid_t process);

#endif

// ZIP files by libarchive, which is loaded when it is first needed.

#ifndef ARCHIVE_SHIM_H
#define ARCHIVE_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// Whether libarchive can be loaded; the functions below need it.
bool zip_is_available(void);
/// The library's version: a million for each major one, a thousand for each minor one.
int zip_library_version(void);

/// A ZIP file that is being written.
typedef struct zip_writer zip_writer;

/// Begins a ZIP file, whose bytes `write` receives; NULL if memory ran out. Its files have no times, no owner
/// and the mode 0644, and are stored as they are.
zip_writer *zip_writer_open(void *receiver, void (*write)(void *receiver, const void *bytes, size_t count));
/// Begins the next file; `name` is ASCII, and `size` bytes must follow.
bool zip_writer_begin(zip_writer *writer, const char *name, int64_t size);
/// Adds bytes to the file that was begun.
bool zip_writer_add(zip_writer *writer, const void *bytes, size_t count);
/// Writes the directory.
bool zip_writer_finish(zip_writer *writer);
/// What was wrong with the last call that failed.
const char *zip_writer_fault(zip_writer *writer);
/// Frees the writer; what it wrote without `zip_writer_finish` is no ZIP file.
void zip_writer_free(zip_writer *writer);

/// A ZIP file that is being read, in the order of its files' places.
typedef struct zip_reader zip_reader;

/// Reads the directory of the ZIP file open as `descriptor`, which must be seekable and stays open; NULL if
/// memory ran out or it is no ZIP file.
zip_reader *zip_reader_open(int descriptor);
/// Goes to the next file: 1, 0 after the last one, -1 for a fault. The name is valid until the next call.
int zip_reader_next(zip_reader *reader, const char **name);
/// Reads unpacked bytes of the file: their number, 0 at its end, -1 for a fault.
ssize_t zip_reader_read(zip_reader *reader, void *bytes, size_t count);
/// What was wrong with the last call that failed.
const char *zip_reader_fault(zip_reader *reader);
/// Frees the reader.
void zip_reader_free(zip_reader *reader);

#endif

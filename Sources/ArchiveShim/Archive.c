#include "ArchiveShim.h"

#include <archive.h>
#include <archive_entry.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>

// The functions of libarchive that are called, each once: its header checks their types.
#define CALLS(call)                                                                                 \
  call(archive_entry_free) call(archive_entry_new) call(archive_entry_pathname)                     \
  call(archive_entry_set_filetype) call(archive_entry_set_pathname) call(archive_entry_set_perm)    \
  call(archive_entry_set_size) call(archive_error_string) call(archive_read_data)                   \
  call(archive_read_free) call(archive_read_new) call(archive_read_next_header)                     \
  call(archive_read_open_fd) call(archive_read_support_format_zip_seekable)                         \
  call(archive_write_close) call(archive_write_data) call(archive_write_finish_entry)               \
  call(archive_write_free) call(archive_write_header) call(archive_write_new)                       \
  call(archive_write_open) call(archive_write_set_bytes_in_last_block)                              \
  call(archive_write_set_bytes_per_block) call(archive_write_set_format_zip)                        \
  call(archive_write_zip_set_compression_store) call(archive_version_number)

#define MEMBER(name) __typeof__(&name) name;
static struct { CALLS(MEMBER) } library;
static bool is_loaded;

static void load(void) {
  void *handle = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
#define FIND(name) \
  if (!(library.name = (__typeof__(&name))dlsym(handle, #name))) return;
  CALLS(FIND)
  is_loaded = true;
}

bool zip_is_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded;
}

int zip_library_version(void) { return library.archive_version_number(); }

struct zip_writer {
  struct archive *archive;
  void *receiver;
  void (*write)(void *receiver, const void *bytes, size_t count);
};

static la_ssize_t pass_on(struct archive *archive, void *data, const void *bytes, size_t count) {
  (void)archive;
  zip_writer *writer = data;
  writer->write(writer->receiver, bytes, count);
  return (la_ssize_t)count;
}

zip_writer *zip_writer_open(void *receiver, void (*write)(void *, const void *, size_t)) {
  zip_writer *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  writer->receiver = receiver;
  writer->write = write;
  struct archive *archive = writer->archive = library.archive_write_new();
  if (archive && library.archive_write_set_format_zip(archive) == ARCHIVE_OK &&
      library.archive_write_zip_set_compression_store(archive) == ARCHIVE_OK &&
      library.archive_write_set_bytes_per_block(archive, 0) == ARCHIVE_OK &&
      library.archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK &&
      library.archive_write_open(archive, writer, NULL, pass_on, NULL) == ARCHIVE_OK)
    return writer;
  zip_writer_free(writer);
  return NULL;
}

bool zip_writer_begin(zip_writer *writer, const char *name, int64_t size) {
  struct archive_entry *entry = library.archive_entry_new();
  if (!entry) return false;
  library.archive_entry_set_pathname(entry, name);
  library.archive_entry_set_size(entry, size);
  library.archive_entry_set_filetype(entry, AE_IFREG);
  library.archive_entry_set_perm(entry, 0644);
  int result = library.archive_write_header(writer->archive, entry);
  library.archive_entry_free(entry);
  return result == ARCHIVE_OK;
}

bool zip_writer_add(zip_writer *writer, const void *bytes, size_t count) {
  return library.archive_write_data(writer->archive, bytes, count) == (la_ssize_t)count;
}

bool zip_writer_finish(zip_writer *writer) {
  return library.archive_write_finish_entry(writer->archive) == ARCHIVE_OK &&
         library.archive_write_close(writer->archive) == ARCHIVE_OK;
}

const char *zip_writer_fault(zip_writer *writer) {
  const char *fault = library.archive_error_string(writer->archive);
  return fault ? fault : "it ran out of memory";
}

void zip_writer_free(zip_writer *writer) {
  if (writer->archive) library.archive_write_free(writer->archive);
  free(writer);
}

struct zip_reader {
  struct archive *archive;
};

zip_reader *zip_reader_open(int descriptor) {
  zip_reader *reader = calloc(1, sizeof *reader);
  if (!reader) return NULL;
  reader->archive = library.archive_read_new();
  if (reader->archive &&
      library.archive_read_support_format_zip_seekable(reader->archive) == ARCHIVE_OK &&
      library.archive_read_open_fd(reader->archive, descriptor, 65536) == ARCHIVE_OK)
    return reader;
  zip_reader_free(reader);
  return NULL;
}

int zip_reader_next(zip_reader *reader, const char **name) {
  struct archive_entry *entry;
  int result = library.archive_read_next_header(reader->archive, &entry);
  if (result == ARCHIVE_EOF) return 0;
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return -1;
  *name = library.archive_entry_pathname(entry);
  if (!*name) *name = "";
  return 1;
}

ssize_t zip_reader_read(zip_reader *reader, void *bytes, size_t count) {
  // Also a warning is a fault: that the checksum is wrong is one.
  la_ssize_t result = library.archive_read_data(reader->archive, bytes, count);
  return result < 0 ? -1 : (ssize_t)result;
}

const char *zip_reader_fault(zip_reader *reader) {
  const char *fault = library.archive_error_string(reader->archive);
  return fault ? fault : "it is damaged";
}

void zip_reader_free(zip_reader *reader) {
  if (reader->archive) library.archive_read_free(reader->archive);
  free(reader);
}

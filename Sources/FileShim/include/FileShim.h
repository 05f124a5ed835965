#ifndef FILE_SHIM_H
#define FILE_SHIM_H

/// Renames a file atomically, without replacing another one. Returns 0, or -1 with errno: EEXIST if
/// the new name exists; EINVAL or ENOSYS if the file system or the kernel does not support it.
///
/// Swift's view of the C library has no renameat2.
int file_shim_rename_new(const char *from, const char *to);

#endif

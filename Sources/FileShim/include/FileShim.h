#ifndef FILE_SHIM_H
#define FILE_SHIM_H

/// Renames a file in one step and never over another one. Returns 0, or -1 with errno: EEXIST when
/// something has the new name; EINVAL or ENOSYS where the file system or the kernel cannot do it.
///
/// Swift's view of the C library has no renameat2.
int file_shim_rename_new(const char *from, const char *to);

#endif

#ifndef CSYSTEM_H
#define CSYSTEM_H

/// Exchanges two directory entries in one step, so that no reader ever finds either missing.
/// Returns 0, or -1 with errno set (ENOSYS, EINVAL or ENOTSUP where the file system cannot).
int mingbai_exchange(const char *one, const char *other);

/// Brings everything written to the file system that holds an open file onto the disk.
/// One call for a whole tree: an fsync for each of ten thousand files takes minutes on a spinning disk.
/// Returns 0, or -1 with errno set.
int mingbai_sync_file_system(int descriptor);

#endif

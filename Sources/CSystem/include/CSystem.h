#ifndef CSYSTEM_H
#define CSYSTEM_H

/// Exchanges two directory entries in one step, so that no reader ever finds either missing.
/// Returns 0, or -1 with errno set (ENOSYS, EINVAL or ENOTSUP where the file system cannot).
int mingbai_exchange(const char *one, const char *other);

/// Brings everything written to the file system that holds an open file onto the disk.
/// One call for a whole tree: an fsync for each of ten thousand files takes minutes on a spinning disk.
/// Returns 0, or -1 with errno set.
int mingbai_sync_file_system(int descriptor);

/// Has the memory of blocks of 8 MB and more, such as the text of a large file, given back as soon as they are freed.
/// Else glibc takes what was freed once for a sign that such blocks will be wanted again, and keeps ever larger ones:
/// of three million figures the program held a quarter more than it used.
void mingbai_give_back_large_blocks(void);

#endif

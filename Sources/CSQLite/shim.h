#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H
#include <sqlite3.h>
#include <sys/vfs.h>

/// The extended code of a statement that an earlier error rolled back; a macro that Swift cannot see.
static const int csqlite_abort_rollback = SQLITE_ABORT_ROLLBACK;

/// The type of the file system that holds a path (statfs(2)), 0 when it cannot be told.
static inline unsigned int csqlite_file_system(const char *path) {
  struct statfs information;
  return statfs(path, &information) == 0 ? (unsigned int)information.f_type : 0;
}

// Swift can neither call C functions with variable arguments nor see SQLITE_STATIC and SQLITE_TRANSIENT.

/// Turns a switch of SQLITE_DBCONFIG_… on (1) or off (0).
static inline int csqlite_switch(sqlite3 *database, int option, int on) {
  return sqlite3_db_config(database, option, on, (int *)0);
}

/// Binds UTF-8 text that SQLite copies. A null pointer with length 0 is the empty string, not NULL.
static inline int csqlite_bind_text_copy(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(
      statement, index, bytes ? (const char *)bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds UTF-8 text that the caller keeps alive and unchanged until it is unbound.
static inline int csqlite_bind_text_in_place(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, bytes ? (const char *)bytes : "", count, SQLITE_STATIC, SQLITE_UTF8);
}

/// Binds a blob that SQLite copies. A null pointer with length 0 is the empty blob, not NULL.
static inline int csqlite_bind_blob_copy(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}
#endif

#!/usr/bin/env python3
"""store_life.py LIBRARY HISTORIES DAMAGES KILLS: the kept corpus under rough treatment.

histories  random writes, conflicts and savepoints; after each step the corpus equals an ordinary table
           that got the same, and its integrity-check finds nothing
damages    random injuries of the tables beside it, then its whole life: errors, never a signal
kills      kill -9 during writing, in three journal modes: what was acknowledged is there, all checks pass

Prints "N passed, N failed". Needs a python3 whose sqlite3 may load extensions; without one all is skipped.
"""
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

BODIES = ["Four men were killed in Lima on Monday.", "Two judges were shot dead in Quetta, police said.",
          "A quiet day. Nothing happened.", None, ""]
TABLES = ["content", "articles", "config", "sentences", "mentions", "claims", "incidents", "casualties", "roles"]
CHECK = "INSERT INTO news(news) VALUES('integrity-check')"
WRITER = """
import sqlite3, sys
library, path, mode = sys.argv[1:]
c = sqlite3.connect(path, isolation_level=None)
c.enable_load_extension(True)
c.load_extension(library)
c.execute('PRAGMA journal_mode=' + mode)
c.execute('CREATE VIRTUAL TABLE IF NOT EXISTS news USING sitrep')
for i in range(100000):
    c.execute("INSERT INTO news(title, body) VALUES('T', 'Four men were killed in Lima. Two fled.')")
    print(c.execute('SELECT max(rowid) FROM news').fetchone()[0], flush=True)
    if i % 7 == 6:
        c.execute('DELETE FROM news WHERE rowid = ?', (i // 2,))
"""


def connect(library, path=":memory:"):
    c = sqlite3.connect(path, isolation_level=None)
    c.text_factory = bytes
    c.enable_load_extension(True)
    c.load_extension(library)
    return c


def outcome(c, sql, args):
    try:
        c.execute(sql, args)
        return "ok"
    except sqlite3.IntegrityError:
        return "conflict"


def history_step(c, depth):
    """One random step on both tables; returns the new savepoint depth, or None if they answered differently."""
    kind, i, j = random.randint(0, 9), random.randint(1, 6), random.randint(1, 6)
    title, body = random.choice([None, "T", "Four men"]), random.choice(BODIES)
    how = random.choice(["", "OR REPLACE", "OR IGNORE", "OR FAIL"])
    if kind == 6:
        c.execute("SAVEPOINT s%d" % depth)
        return depth + 1
    if kind in (7, 8):
        if depth == 0:
            return depth
        if kind == 7:
            c.execute("ROLLBACK TO s%d" % (depth - 1))
        c.execute("RELEASE s%d" % (depth - 1))
        return depth - 1
    if kind < 3:
        sql, args = "INSERT %s INTO {t}({id}, title, body) VALUES(?, ?, ?)" % how, (i, title, body)
    elif kind == 3:
        sql, args = "UPDATE {t} SET body = ? WHERE {id} = ?", (body, i)
    elif kind == 4:
        sql, args = "UPDATE %s {t} SET {id} = ? WHERE {id} = ?" % how, (j, i)
    elif kind == 5:
        sql, args = "DELETE FROM {t} WHERE {id} = ?", (i,)
    else:
        sql, args = "INSERT INTO {t}({id}, title, body) SELECT {id} + 3, title, body FROM {t}", ()
    same = outcome(c, sql.format(t="news", id="rowid"), args) == outcome(c, sql.format(t="model", id="id"), args)
    return depth if same else None


def history(library):
    c = connect(library)
    c.execute("CREATE VIRTUAL TABLE news USING sitrep")
    c.execute("CREATE TABLE model(id INTEGER PRIMARY KEY, title, body)")
    depth = 0
    for _ in range(random.randint(5, 25)):
        depth = history_step(c, depth)
        if depth is None:
            return False
        have = c.execute("SELECT rowid, title, body FROM news ORDER BY rowid").fetchall()
        if have != c.execute("SELECT id, title, body FROM model ORDER BY id").fetchall():
            return False
        c.execute(CHECK)
    return True


def injure(c):
    table = "news_" + random.choice(TABLES)
    columns = [r[1].decode() for r in c.execute("PRAGMA table_info(%s)" % table)]
    values = [None, -1, 0, 2 ** 63 - 1, -2 ** 63, 1e300, "text", "", b"\xff\x00", os.urandom(8), "9999-99-99", "x" * 5000]
    todo = random.choice(["INSERT INTO news(body) VALUES(1)", "DELETE FROM news", "DELETE FROM news_content",
                          "SELECT raise(ABORT, 1)", "INSERT INTO news(news) VALUES('rebuild')"])
    column = random.choice(columns)
    kind = random.randint(0, 5)
    if kind == 0:
        c.execute("DELETE FROM %s WHERE abs(random()) %% 2" % table)
    elif kind == 1:
        c.execute("UPDATE %s SET %s = ?" % (table, column), (random.choice(values),))
    elif kind == 2:
        c.execute("INSERT OR REPLACE INTO %s VALUES(%s)" % (table, ",".join("?" * len(columns))),
                  [random.choice(values) for _ in columns])
    elif kind == 3:
        c.execute("ALTER TABLE %s DROP COLUMN %s" % (table, column))
    elif kind == 4:
        c.execute("DROP TABLE " + table)
    else:
        c.execute("CREATE TRIGGER planted AFTER %s ON %s BEGIN %s; END" % (random.choice(["INSERT", "DELETE"]), table, todo))


def damaged_life(library):
    c = connect(library)
    c.execute("CREATE VIRTUAL TABLE news USING sitrep")
    for body in BODIES[:3] + BODIES[1:2]:
        c.execute("INSERT INTO news(title, body, published) VALUES('T', ?, '2021-06-09')", (body,))
    for _ in range(random.randint(1, 4)):
        try:
            injure(c)
        except (sqlite3.Error, IndexError):
            pass
    for sql in ["SELECT * FROM news", "SELECT * FROM news WHERE rowid = 1", "INSERT INTO news(body) VALUES('New in Lima.')",
                "INSERT OR REPLACE INTO news(rowid, body) VALUES(2, 'Again.')", "UPDATE news SET body = 'Changed.' WHERE rowid = 1",
                "UPDATE news SET rowid = 9 WHERE rowid = 3", "DELETE FROM news WHERE rowid = 1", CHECK,
                "INSERT INTO news(news) VALUES('rebuild')", CHECK, "ALTER TABLE news RENAME TO old", "SELECT * FROM old",
                "DROP TABLE old"]:
        try:
            c.execute(sql).fetchall()
        except sqlite3.Error:
            pass
    c.close()


def damage(library):
    child = os.fork()
    if child == 0:
        try:
            damaged_life(library)
        finally:
            os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def kill(library, path):
    mode = random.choice(["wal", "delete", "truncate"])
    p = subprocess.Popen([sys.executable, "-c", WRITER, library, path, mode], stdout=subprocess.PIPE)
    time.sleep(random.uniform(0.1, 0.5))
    p.kill()
    acknowledged = p.stdout.read().split(b"\n")[:-1]
    p.wait()
    c = connect(library, path)
    good = c.execute("PRAGMA integrity_check").fetchall() == [(b"ok",)]
    if good and c.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'news'").fetchone()[0]:
        c.execute(CHECK)
        last = c.execute("SELECT coalesce(max(rowid), 0) FROM news").fetchone()[0]
        good = not acknowledged or last >= int(acknowledged[-1])
    c.close()
    return good


def main():
    library = os.path.abspath(sys.argv[1])
    counts = [int(x) for x in sys.argv[2:5]]
    if not hasattr(sqlite3.Connection, "enable_load_extension"):
        print("0 passed, 0 failed, %d skipped" % sum(counts))
        return 0
    passed = failed = 0
    with tempfile.TemporaryDirectory() as folder:
        tests = [lambda: history(library), lambda: damage(library), lambda: kill(library, os.path.join(folder, "x.db"))]
        for test, count in zip(tests, counts):
            for seed in range(count):
                random.seed(seed)
                good = test()
                passed += good
                failed += not good
                if not good:
                    print("FAILED: %s %d" % (["history", "damage", "kill"][tests.index(test)], seed))
    print("%d passed, %d failed" % (passed, failed))
    return failed > 0


sys.exit(main())

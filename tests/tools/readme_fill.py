"""make readme: types every example of README.md again and writes what comes out under it.
For use after a change that alters answers; read the difference before you commit it."""
import re
import subprocess

PROMPT, MORE = 'sqlite> ', '   ...> '
lines = open('README.md', encoding='utf-8').read().split('\n')

kept, session, inside, shown, n = [], [], False, False, 0
for line in lines:
    if line.startswith('```'):
        inside, shown = not inside, False
        kept.append((0, line))
    elif inside and line.startswith(PROMPT):
        n, shown = n + 1, True
        session += ['.print @@%d' % n, line[len(PROMPT):]]
        kept.append((n, line))
    elif inside and line.startswith(MORE) and shown:
        session.append(line[len(MORE):])
        kept.append((n, line))
    elif not (inside and shown):
        kept.append((0, line))

run = subprocess.run(['sqlite3', ':memory:'], input='\n'.join(session) + '\n', text=True,
                     stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
parts = re.split(r'@@(\d+)\n', run.stdout)
answer = {int(parts[i]): parts[i + 1] for i in range(1, len(parts), 2)}

out = []
for i, (number, line) in enumerate(kept):
    out.append(line)
    last = i + 1 == len(kept) or kept[i + 1][0] != number
    if number and last and answer.get(number):
        out += answer[number].rstrip('\n').split('\n')
open('README.md', 'w', encoding='utf-8').write('\n'.join(out))

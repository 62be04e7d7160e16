d = {'k': 1}
d['missing'] += 1

words = []
text = ""
for i in range(6000):
    w = str(i * 31 % 997)
    words.append(w)
    text += w + " "
counts = {}
for part in text.split():
    counts[part] = counts.get(part, 0) + 1
line = ",".join(words)
print(len(text), len(counts), line.count("1"), text.upper().find("996"), line.replace("9", "nine").endswith("5"))

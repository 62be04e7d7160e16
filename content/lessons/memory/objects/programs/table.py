d = {}
d["ink"] = 1
d["nib"] = 2.5
d[3] = "cap"

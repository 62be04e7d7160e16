import copy

team = [["Ann", "Bo"]]
team.append(["Cy"])
shallow = team[:]
deep = copy.deepcopy(team)
team[0].append("Di")
team.append([])

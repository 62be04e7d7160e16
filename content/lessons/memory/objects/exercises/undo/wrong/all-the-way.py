import copy

def save(board):
    return copy.deepcopy(board)

def move(board, start, end):
    (r0, c0), (r1, c1) = start, end
    board[r1][c1] = board[r0][c0]
    board[r0][c0] = None

king = ["king", 0]
pawn = ["pawn", 0]
board = [[king, None], [None, pawn]]

saved = save(board)
move(board, (0, 0), (0, 1))
king[1] += 1
board.append([None, None])

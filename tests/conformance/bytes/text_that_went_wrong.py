# Bytes of one encoding read with another, and the way back.
text = 'naïve café €5'
for enc in ['utf-8', 'latin-1', 'utf-16-le', 'ascii']:
    try: print(enc, text.encode(enc))
    except UnicodeEncodeError as e: print(enc, e.reason, e.start, e.end, ascii(e.object[e.start:e.end]))
wrong = 'café'.encode('utf-8').decode('latin-1'); print(ascii(wrong), len(wrong))
print(wrong.encode('latin-1').decode('utf-8') == 'café')
for how in ['ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace']:
    print(how, 'é€'.encode('ascii', how))
raw = b'ok \xff\xfe end'
print(ascii(raw.decode('utf-8', 'surrogateescape')), raw.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == raw)
print('\ufeffx'.encode('utf-8-sig'), b'\xef\xbb\xbfx'.decode('utf-8-sig'), ascii(b'\xef\xbb\xbfx'.decode('utf-8')))
print([len(c.encode()) for c in 'aé€😀'], [ord(c) for c in 'aé€😀'])

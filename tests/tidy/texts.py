"""Text of others is text: in the console none of it may be taken for markup, and what musterctl prints is masked in one place."""
import re

TIP = re.compile(r"\bsetToolTip\(|\bsetStatusTip\(|\bsetWhatsThis\(|QToolTip::showText\(")
ROLE = re.compile(r"Qt::(?:ToolTip|StatusTip|WhatsThis)Role")
# A sentence of the program itself, without anything put into it.
OWN = re.compile(r'(?:setToolTip|setStatusTip|setWhatsThis)\((?:\d+, )?tr\(\s*"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*\s*\)\)')
PLAIN = "plainTip("
BOX = re.compile(r"QMessageBox::(?:information|warning|critical|question|about)\(")
NEW_BOX = re.compile(r"new Q(?:MessageBox|InputDialog|ProgressDialog)\(|\bQMessageBox \w+[({;]")
LABEL = re.compile(r'new QLabel\((?!tr\("[^"]*"\)[,)]|u"[^"]*"_s[,)])')
FORMAT = "setTextFormat(Qt::PlainText)"
OUTPUT = re.compile(r"\bstd::(?:cout|cerr|puts|printf|fprintf|fputs|fwrite)\b|\b(?:f?printf|f?puts|fwrite|putchar)\(|\bQTextStream\b"
                    r"|\bq(?:Debug|Info|Warning|Critical)\(|\bSTDOUT_FILENO\b|\bstd(?:out|err)\b|\\x1b|\\033|\\e\[")
TERMINAL = "app/musterctl/print/terminal.cpp"
COMMENT = re.compile(r"//.*")


def statement(text, start):
    end = text.find(";", start)
    return text[start:end if end >= 0 else len(text)]


def findings(path, text):
    """(line, rule, message) for each breach."""
    code = COMMENT.sub(lambda comment: " " * len(comment[0]), text)
    number = lambda at: code.count("\n", 0, at) + 1
    if path.startswith("app/musterctl/") and path != TERMINAL:
        for match in OUTPUT.finditer(code):
            yield number(match.start()), "output", f"{match[0]}: everything that musterctl prints goes through print/terminal.h, which masks it"
    if not path.startswith("ui/"):
        return
    for match in TIP.finditer(code):
        if PLAIN not in statement(code, match.start()) and not OWN.match(code, match.start()):
            yield number(match.start()), "tip", "a tip may be taken for markup: models::plainTip(…)"
    for match in ROLE.finditer(code):
        if "data(" in code[match.start() - 8:match.start()]:
            yield number(match.start()), "tip", "a tip is made for tips: read the text itself from another role"
        elif PLAIN not in statement(code, match.start()):
            yield number(match.start()), "tip", "what this role answers may be taken for markup: models::plainTip(…)"
    for match in BOX.finditer(code):
        yield number(match.start()), "plain", f"{match[0]}…): make the box, and set its text format to plain text"
    for pattern in (NEW_BOX, LABEL):
        made = list(pattern.finditer(code))
        if made and code.count(FORMAT) < len(made):
            yield number(made[0].start()), "plain", f"{made[0][0]}…) guesses what is markup: {FORMAT}"

-- oldest-compatible: 1
-- What people prefer, and how they say that they can be reached.

CREATE TABLE Preferences (
    UserId TEXT NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    Category TEXT NOT NULL CHECK (length(Category) <= 32),
    Name TEXT NOT NULL CHECK (length(Name) <= 32),
    Value TEXT NOT NULL,
    PRIMARY KEY (UserId, Category, Name)
) WITHOUT ROWID;

CREATE TABLE Status (
    UserId TEXT NOT NULL PRIMARY KEY REFERENCES Users (Id) ON DELETE CASCADE,
    Status TEXT NOT NULL CHECK (Status IN ('online', 'away', 'dnd', 'offline')),
    Manual INTEGER NOT NULL,
    LastActivityAt INTEGER NOT NULL,
    DndEndTime INTEGER NOT NULL
) WITHOUT ROWID;

-- oldest-compatible: 1
-- What people prefer, and how they say that they can be reached.

CREATE TABLE Preferences (
    UserId TEXT COLLATE "C" NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    Category TEXT COLLATE "C" NOT NULL CHECK (length(Category) <= 32),
    Name TEXT COLLATE "C" NOT NULL CHECK (length(Name) <= 32),
    Value TEXT NOT NULL,
    PRIMARY KEY (UserId, Category, Name)
);

CREATE TABLE Status (
    UserId TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES Users (Id) ON DELETE CASCADE,
    Status TEXT COLLATE "C" NOT NULL CHECK (Status IN ('online', 'away', 'dnd', 'offline')),
    Manual BOOLEAN NOT NULL,
    LastActivityAt BIGINT NOT NULL,
    DndEndTime BIGINT NOT NULL
);

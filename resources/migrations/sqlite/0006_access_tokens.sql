-- oldest-compatible: 1
-- Personal access tokens: what stands for a session where nobody logs in. Only their hashes are kept.

CREATE TABLE UserAccessTokens (
    Id TEXT NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    TokenHash BLOB NOT NULL UNIQUE CHECK (length(TokenHash) = 32),
    UserId TEXT NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    CreateAt INTEGER NOT NULL,
    Description TEXT NOT NULL,
    IsActive INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX UserAccessTokensByUser ON UserAccessTokens (UserId, Id);

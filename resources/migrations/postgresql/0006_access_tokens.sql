-- oldest-compatible: 1
-- Personal access tokens: what stands for a session where nobody logs in. Only their hashes are kept.

CREATE TABLE UserAccessTokens (
    Id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    TokenHash BYTEA NOT NULL UNIQUE CHECK (length(TokenHash) = 32),
    UserId TEXT COLLATE "C" NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    CreateAt BIGINT NOT NULL,
    Description TEXT NOT NULL,
    IsActive BOOLEAN NOT NULL
);
CREATE INDEX UserAccessTokensByUser ON UserAccessTokens (UserId, Id);

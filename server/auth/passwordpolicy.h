#pragma once
#include <QString>

namespace muster::auth {

/// What a new password needs (PasswordSettings).
struct PasswordPolicy {
    qint64 minimumLength = 8;
    bool lowercase = false;
    bool uppercase = false;
    bool number = false;
    bool symbol = false;
};

/// What `password` lacks, as a sentence for the person who chose it; empty: nothing. Thread: any.
QString passwordProblem(const QString &password, const PasswordPolicy &policy);

} // namespace muster::auth

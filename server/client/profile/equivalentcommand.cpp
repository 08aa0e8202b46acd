#include "client/profile/equivalentcommand.h"

#include "base/shellword.h"

namespace muster::client {

using namespace Qt::Literals::StringLiterals;

QString commandLine(const QString &profileFile, const QString &words)
{
    return profileFile.isEmpty() ? u"musterctl "_s + words
                                 : u"musterctl --profile %1 "_s.arg(shellWord(profileFile)) + words;
}

} // namespace muster::client

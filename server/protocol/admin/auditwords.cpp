#include "protocol/admin/auditwords.h"

#include <QJsonDocument>

namespace muster::protocol {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto refused = "refused: "_L1;
constexpr auto done = "ok"_L1;

/// What servers write into AuditRecord::extraInfo.
struct Parts {
    AuditOutcome outcome = AuditOutcome::Done;
    QString why; ///< without "refused: "
    QString extra;
};

/// Whether that is what audits of this action have behind the outcome.
bool isExtraOf(const std::optional<AuditAction> &action, const QString &text)
{
    if (action == AuditAction::LogIn || action == AuditAction::CreateAccount)
        return !text.contains(u' ');
    if (action == AuditAction::TransferLeadership)
        return text.startsWith("to "_L1);
    if (action == AuditAction::ClearPreference)
        return text == "no preference"_L1;
    if (action == AuditAction::ReloadConfig)
        return text.startsWith("on "_L1);
    if (action == AuditAction::ChangeLogLevels)
        return text.startsWith(u'{');
    return action == AuditAction::ChangeGossipKeys
        && (text.startsWith("install "_L1) || text.startsWith("use "_L1) || text.startsWith("remove "_L1));
}

Parts partsOf(const AuditRecord &audit)
{
    const QString &text = audit.extraInfo;
    if (audit.isOk())
        return {
            AuditOutcome::Done, {}, text.sliced(done.size() + (text.size() > done.size() ? 1 : 0)).trimmed()};
    const bool isRefused = text.startsWith(refused);
    Parts parts{isRefused ? AuditOutcome::Refused : AuditOutcome::Failed,
        isRefused ? text.sliced(refused.size()) : text, {}};
    // Why it failed is a sentence that may have semicolons of its own.
    const qsizetype semicolon = parts.why.lastIndexOf("; "_L1);
    const QString behind = semicolon < 0 ? QString() : parts.why.sliced(semicolon + 2);
    if (semicolon >= 0 && isExtraOf(auditActionOf(audit.action), behind)) {
        parts.extra = behind;
        parts.why.truncate(semicolon);
    }
    return parts;
}

/// Audits come from clients' texts, too: nothing in them may move the cursor or turn the line around.
QString harmless(QString text)
{
    for (QChar &c : text) {
        const QChar::Category category = c.category();
        if (category == QChar::Separator_Line || category == QChar::Separator_Paragraph
            || category == QChar::Other_Control)
            c = u' ';
    }
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return text;
}

QString whyText(const QString &why, const AuditLanguage &language)
{
    for (const AuditReason reason : valuesOf<AuditReason>()) {
        const QLatin1StringView known = name(reason);
        if (known.endsWith(u' ') && why.startsWith(known))
            return language.say(english(reason)).arg(harmless(why.sliced(known.size())));
        if (why == known)
            return language.say(english(reason));
    }
    return harmless(why);
}

/// "file=debug console=info minutes=15"
QString levelsText(const QString &json)
{
    const QJsonObject levels = QJsonDocument::fromJson(json.toUtf8()).object();
    QStringList texts;
    for (auto it = levels.begin(); it != levels.end(); ++it)
        texts += u"%1=%2"_s.arg(it.key(), it->toVariant().toString());
    return texts.isEmpty() ? json : texts.join(u' ');
}

/// Behind the word, if the text begins with it.
std::optional<QString> behind(QLatin1StringView word, const QString &text)
{
    return text.startsWith(word) ? std::optional(text.sliced(word.size())) : std::nullopt;
}

bool isOnNodes(std::optional<AuditAction> action)
{
    return action == AuditAction::ReloadConfig || action == AuditAction::RecycleConnections;
}

QString targetText(const AuditRecord &audit, const QString &extra, const AuditLanguage &language)
{
    if (const auto node = auditedNode(audit))
        return harmless(language.nameOf(*node));
    const auto action = auditActionOf(audit.action);
    if (isOnNodes(action) && extra == "on all"_L1)
        return language.say(englishAllNodes());
    if (action == AuditAction::TransferLeadership && extra == "to next"_L1)
        return language.say(englishNextNode());
    if (action == AuditAction::ClearPreference)
        return {};
    return harmless(action == AuditAction::ChangeLogLevels ? levelsText(extra) : extra);
}

} // namespace

AuditOutcome auditOutcomeOf(const AuditRecord &audit)
{
    return partsOf(audit).outcome;
}

std::optional<NodeId> auditedNode(const AuditRecord &audit)
{
    const QString extra = partsOf(audit).extra;
    const auto action = auditActionOf(audit.action);
    const auto node = action == AuditAction::TransferLeadership ? behind("to "_L1, extra)
        : isOnNodes(action)                                     ? behind("on "_L1, extra)
                                                                : std::nullopt;
    return !node || *node == "all"_L1 || *node == "next"_L1 ? std::nullopt : std::optional(NodeId(*node));
}

AuditWords wordsOf(const AuditRecord &audit, const AuditLanguage &language)
{
    const Parts parts = partsOf(audit);
    const auto action = auditActionOf(audit.action);
    const QString outcome = language.say(english(parts.outcome));
    return {harmless(audit.username.isEmpty() ? audit.userId : audit.username),
        action ? language.say(english(*action)) : harmless(audit.action),
        targetText(audit, parts.extra, language),
        parts.why.isEmpty()
            ? outcome
            : language.say(englishOutcomeAndReason()).arg(outcome, whyText(parts.why, language)),
        parts.outcome};
}

} // namespace muster::protocol

#include "config/clientconfig.h"

#include "config/hash.h"

#include <QCryptographicHash>
#include <QJsonObject>

namespace muster::config {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A client's name for a key of the configuration.
struct ClientKey {
    QLatin1StringView name;
    QLatin1StringView key;
};

// What a client needs to draw the login page and to log in.
constexpr ClientKey limitedKeys[] = {
    {"SiteURL"_L1, "ServiceSettings.SiteURL"_L1},
    {"SiteName"_L1, "TeamSettings.SiteName"_L1},
    {"WebsocketURL"_L1, "ServiceSettings.WebsocketURL"_L1},
    {"WebsocketPort"_L1, "ServiceSettings.WebsocketPort"_L1},
    {"WebsocketSecurePort"_L1, "ServiceSettings.WebsocketSecurePort"_L1},
    {"DefaultClientLocale"_L1, "LocalizationSettings.DefaultClientLocale"_L1},
    {"AvailableLocales"_L1, "LocalizationSettings.AvailableLocales"_L1},
    {"EnableSignUpWithEmail"_L1, "EmailSettings.EnableSignUpWithEmail"_L1},
    {"EnableSignInWithEmail"_L1, "EmailSettings.EnableSignInWithEmail"_L1},
    {"EnableSignInWithUsername"_L1, "EmailSettings.EnableSignInWithUsername"_L1},
    {"EnableUserCreation"_L1, "TeamSettings.EnableUserCreation"_L1},
    {"EnableOpenServer"_L1, "TeamSettings.EnableOpenServer"_L1},
    {"EnableCustomBrand"_L1, "TeamSettings.EnableCustomBrand"_L1},
    {"CustomBrandText"_L1, "TeamSettings.CustomBrandText"_L1},
    {"CustomDescriptionText"_L1, "TeamSettings.CustomDescriptionText"_L1},
    {"EnableLdap"_L1, "LdapSettings.Enable"_L1},
    {"EnableSaml"_L1, "SamlSettings.Enable"_L1},
    {"EnableGuestAccounts"_L1, "GuestAccountsSettings.Enable"_L1},
    {"EnableMultifactorAuthentication"_L1, "ServiceSettings.EnableMultifactorAuthentication"_L1},
    {"PasswordMinimumLength"_L1, "PasswordSettings.MinimumLength"_L1},
    {"PasswordRequireLowercase"_L1, "PasswordSettings.Lowercase"_L1},
    {"PasswordRequireUppercase"_L1, "PasswordSettings.Uppercase"_L1},
    {"PasswordRequireNumber"_L1, "PasswordSettings.Number"_L1},
    {"PasswordRequireSymbol"_L1, "PasswordSettings.Symbol"_L1},
    {"EnableBanner"_L1, "AnnouncementSettings.EnableBanner"_L1},
    {"BannerText"_L1, "AnnouncementSettings.BannerText"_L1},
    {"BannerColor"_L1, "AnnouncementSettings.BannerColor"_L1},
    {"BannerTextColor"_L1, "AnnouncementSettings.BannerTextColor"_L1},
    {"AllowBannerDismissal"_L1, "AnnouncementSettings.AllowBannerDismissal"_L1},
    {"TermsOfServiceLink"_L1, "SupportSettings.TermsOfServiceLink"_L1},
    {"PrivacyPolicyLink"_L1, "SupportSettings.PrivacyPolicyLink"_L1},
    {"AboutLink"_L1, "SupportSettings.AboutLink"_L1},
    {"HelpLink"_L1, "SupportSettings.HelpLink"_L1},
    {"ReportAProblemLink"_L1, "SupportSettings.ReportAProblemLink"_L1},
    {"SupportEmail"_L1, "SupportSettings.SupportEmail"_L1},
};

constexpr ClientKey fullKeys[] = {
    {"EnableDeveloper"_L1, "ServiceSettings.EnableDeveloper"_L1},
    {"EnableTesting"_L1, "ServiceSettings.EnableTesting"_L1},
    {"EnableUserAccessTokens"_L1, "ServiceSettings.EnableUserAccessTokens"_L1},
    {"EnableCommands"_L1, "ServiceSettings.EnableCommands"_L1},
    {"EnableIncomingWebhooks"_L1, "ServiceSettings.EnableIncomingWebhooks"_L1},
    {"EnableOutgoingWebhooks"_L1, "ServiceSettings.EnableOutgoingWebhooks"_L1},
    {"EnablePostUsernameOverride"_L1, "ServiceSettings.EnablePostUsernameOverride"_L1},
    {"EnablePostIconOverride"_L1, "ServiceSettings.EnablePostIconOverride"_L1},
    {"EnableLinkPreviews"_L1, "ServiceSettings.EnableLinkPreviews"_L1},
    {"EnableUserTypingMessages"_L1, "ServiceSettings.EnableUserTypingMessages"_L1},
    {"EnableUserStatuses"_L1, "ServiceSettings.EnableUserStatuses"_L1},
    {"EnableCustomEmoji"_L1, "ServiceSettings.EnableCustomEmoji"_L1},
    {"EnableEmojiPicker"_L1, "ServiceSettings.EnableEmojiPicker"_L1},
    {"EnableReliableWebSockets"_L1, "ServiceSettings.EnableReliableWebSockets"_L1},
    {"CollapsedThreads"_L1, "ServiceSettings.CollapsedThreads"_L1},
    {"PostEditTimeLimit"_L1, "ServiceSettings.PostEditTimeLimit"_L1},
    {"MinimumHashtagLength"_L1, "ServiceSettings.MinimumHashtagLength"_L1},
    {"TimeBetweenUserTypingUpdatesMilliseconds"_L1,
        "ServiceSettings.TimeBetweenUserTypingUpdatesMilliseconds"_L1},
    {"EnableFileAttachments"_L1, "FileSettings.EnableFileAttachments"_L1},
    {"EnablePublicLink"_L1, "FileSettings.EnablePublicLink"_L1},
    {"EnableMobileFileUpload"_L1, "FileSettings.EnableMobileUpload"_L1},
    {"EnableMobileFileDownload"_L1, "FileSettings.EnableMobileDownload"_L1},
    {"MaxFileSize"_L1, "FileSettings.MaxFileSize"_L1},
    {"MaxNotificationsPerChannel"_L1, "TeamSettings.MaxNotificationsPerChannel"_L1},
    {"EnableConfirmNotificationsToChannel"_L1, "TeamSettings.EnableConfirmNotificationsToChannel"_L1},
    {"EnableCustomUserStatuses"_L1, "TeamSettings.EnableCustomUserStatuses"_L1},
    {"RestrictDirectMessage"_L1, "TeamSettings.RestrictDirectMessage"_L1},
    {"ExperimentalPrimaryTeam"_L1, "TeamSettings.ExperimentalPrimaryTeam"_L1},
    {"SendEmailNotifications"_L1, "EmailSettings.SendEmailNotifications"_L1},
    {"SendPushNotifications"_L1, "EmailSettings.SendPushNotifications"_L1},
    {"RequireEmailVerification"_L1, "EmailSettings.RequireEmailVerification"_L1},
    {"ShowEmailAddress"_L1, "PrivacySettings.ShowEmailAddress"_L1},
    {"ShowFullName"_L1, "PrivacySettings.ShowFullName"_L1},
    {"PluginsEnabled"_L1, "PluginSettings.Enable"_L1},
    {"EnableThemeSelection"_L1, "ThemeSettings.EnableThemeSelection"_L1},
    {"DefaultTheme"_L1, "ThemeSettings.DefaultTheme"_L1},
    {"AllowCustomThemes"_L1, "ThemeSettings.AllowCustomThemes"_L1},
};

QString asText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(canonicalJson(value));
}

} // namespace

QMap<QString, QString> clientConfig(const Document &effective, const ClientFacts &facts, bool loggedIn)
{
    QMap<QString, QString> map{
        {u"Version"_s, facts.version},
        {u"BuildNumber"_s, facts.buildNumber},
        {u"BuildDate"_s, facts.buildDate},
        {u"BuildHash"_s, facts.buildHash},
        {u"BuildEnterpriseReady"_s, u"false"_s},
        {u"DiagnosticId"_s, facts.installationId},
        {u"DiagnosticsEnabled"_s, u"false"_s},
    };
    for (const ClientKey &key : limitedKeys)
        map.insert(QString(key.name), asText(effective.value(QString(key.key))));
    if (loggedIn) {
        for (const ClientKey &key : fullKeys)
            map.insert(QString(key.name), asText(effective.value(QString(key.key))));
    }
    return map;
}

QByteArray clientConfigHash(const QMap<QString, QString> &clientConfig)
{
    QJsonObject json;
    for (auto i = clientConfig.begin(); i != clientConfig.end(); ++i)
        json.insert(i.key(), i.value());
    return QCryptographicHash::hash(canonicalJson(json), QCryptographicHash::Md5).toHex();
}

} // namespace muster::config

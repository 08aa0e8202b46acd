#include "config/table/row.h"

namespace muster::config::table {

using enum KeyClass;

// Password rules as new Mattermost versions have them: length alone.
static constexpr Row rows[] = {
    number("PasswordSettings.MinimumLength", "8")
        .range(5, 72)
        .used(Hot, "Characters a new password must have."),
    flag("PasswordSettings.Lowercase", false).used(Hot, "Whether it needs a lowercase letter."),
    flag("PasswordSettings.Number", false).used(Hot, "Whether it needs a digit."),
    flag("PasswordSettings.Uppercase", false).used(Hot, "Whether it needs an uppercase letter."),
    flag("PasswordSettings.Symbol", false)
        .used(Hot, "Whether it needs a character that is neither letter nor digit."),

    flag("LdapSettings.Enable", false)
        .notYet("this version knows only accounts of its own database: nobody can log in that way"),
    flag("LdapSettings.EnableSync", false)
        .notYet("this version knows only accounts of its own database: nobody can log in that way"),
    text("LdapSettings.LdapServer"),
    number("LdapSettings.LdapPort", "389"),
    text("LdapSettings.ConnectionSecurity"),
    text("LdapSettings.BaseDN"),
    text("LdapSettings.BindUsername"),
    text("LdapSettings.BindPassword").secret(),
    text("LdapSettings.UserFilter"),
    text("LdapSettings.GroupFilter"),
    text("LdapSettings.GuestFilter"),
    flag("LdapSettings.EnableAdminFilter", false),
    text("LdapSettings.AdminFilter"),
    text("LdapSettings.GroupDisplayNameAttribute"),
    text("LdapSettings.GroupIdAttribute"),
    text("LdapSettings.FirstNameAttribute"),
    text("LdapSettings.LastNameAttribute"),
    text("LdapSettings.EmailAttribute"),
    text("LdapSettings.UsernameAttribute"),
    text("LdapSettings.NicknameAttribute"),
    text("LdapSettings.IdAttribute"),
    text("LdapSettings.PositionAttribute"),
    text("LdapSettings.LoginIdAttribute"),
    text("LdapSettings.PictureAttribute"),
    number("LdapSettings.SyncIntervalMinutes", "60"),
    flag("LdapSettings.SkipCertificateVerification", false),
    text("LdapSettings.PublicCertificateFile"),
    text("LdapSettings.PrivateKeyFile"),
    number("LdapSettings.QueryTimeout", "60"),
    number("LdapSettings.MaxPageSize", "0"),
    text("LdapSettings.LoginFieldName"),
    text("LdapSettings.LoginButtonColor", "#0000"),
    text("LdapSettings.LoginButtonBorderColor", "#2389D7"),
    text("LdapSettings.LoginButtonTextColor", "#2389D7"),
    flag("LdapSettings.Trace", false),

    flag("SamlSettings.Enable", false)
        .notYet("this version knows only accounts of its own database: nobody can log in that way"),
    flag("SamlSettings.EnableSyncWithLdap", false),
    flag("SamlSettings.EnableSyncWithLdapIncludeAuth", false),
    flag("SamlSettings.IgnoreGuestsLdapSync", false),
    flag("SamlSettings.Verify", true),
    flag("SamlSettings.Encrypt", true),
    flag("SamlSettings.SignRequest", false),
    text("SamlSettings.IdpURL").alsoCalled("SamlSettings.IdpUrl"),
    text("SamlSettings.IdpDescriptorURL").alsoCalled("SamlSettings.IdpDescriptorUrl"),
    text("SamlSettings.IdpMetadataURL").alsoCalled("SamlSettings.IdpMetadataUrl"),
    text("SamlSettings.ServiceProviderIdentifier"),
    text("SamlSettings.AssertionConsumerServiceURL"),
    text("SamlSettings.SignatureAlgorithm", "RSAwithSHA1"),
    text("SamlSettings.CanonicalAlgorithm", "Canonical1.0"),
    text("SamlSettings.ScopingIDPProviderId"),
    text("SamlSettings.ScopingIDPName"),
    text("SamlSettings.IdpCertificateFile"),
    text("SamlSettings.PublicCertificateFile"),
    text("SamlSettings.PrivateKeyFile"),
    text("SamlSettings.IdAttribute"),
    text("SamlSettings.GuestAttribute"),
    flag("SamlSettings.EnableAdminAttribute", false),
    text("SamlSettings.AdminAttribute"),
    text("SamlSettings.FirstNameAttribute"),
    text("SamlSettings.LastNameAttribute"),
    text("SamlSettings.EmailAttribute"),
    text("SamlSettings.UsernameAttribute"),
    text("SamlSettings.NicknameAttribute"),
    text("SamlSettings.LocaleAttribute"),
    text("SamlSettings.PositionAttribute"),
    text("SamlSettings.LoginButtonText", "SAML"),
    text("SamlSettings.LoginButtonColor", "#34a28b"),
    text("SamlSettings.LoginButtonBorderColor", "#2389D7"),
    text("SamlSettings.LoginButtonTextColor", "#ffffff"),

    flag("GitLabSettings.Enable", false)
        .notYet("this version knows only accounts of its own database: nobody can log in that way"),
    text("GitLabSettings.Secret").secret(),
    text("GitLabSettings.Id"),
    text("GitLabSettings.Scope"),
    text("GitLabSettings.AuthEndpoint"),
    text("GitLabSettings.TokenEndpoint"),
    text("GitLabSettings.UserAPIEndpoint").alsoCalled("GitLabSettings.UserApiEndpoint"),
    text("GitLabSettings.DiscoveryEndpoint"),
    text("GitLabSettings.ButtonText"),
    text("GitLabSettings.ButtonColor"),

    flag("GoogleSettings.Enable", false)
        .notYet("this version knows only accounts of its own database: nobody can log in that way"),
    text("GoogleSettings.Secret").secret(),
    text("GoogleSettings.Id"),
    text("GoogleSettings.Scope", "profile email"),
    text("GoogleSettings.AuthEndpoint", "https://accounts.google.com/o/oauth2/v2/auth"),
    text("GoogleSettings.TokenEndpoint", "https://www.googleapis.com/oauth2/v4/token"),
    text("GoogleSettings.UserAPIEndpoint",
        "https://people.googleapis.com/v1/people/me?personFields=names,emailAddresses,nicknames,metadata")
        .alsoCalled("GoogleSettings.UserApiEndpoint"),
    text("GoogleSettings.DiscoveryEndpoint"),
    text("GoogleSettings.ButtonText"),
    text("GoogleSettings.ButtonColor"),

    flag("Office365Settings.Enable", false)
        .notYet("this version knows only accounts of its own database: nobody can log in that way"),
    text("Office365Settings.Secret").secret(),
    text("Office365Settings.Id"),
    text("Office365Settings.Scope", "User.Read"),
    text("Office365Settings.AuthEndpoint", "https://login.microsoftonline.com/common/oauth2/v2.0/authorize"),
    text("Office365Settings.TokenEndpoint", "https://login.microsoftonline.com/common/oauth2/v2.0/token"),
    text("Office365Settings.UserAPIEndpoint", "https://graph.microsoft.com/v1.0/me")
        .alsoCalled("Office365Settings.UserApiEndpoint"),
    text("Office365Settings.DiscoveryEndpoint"),
    text("Office365Settings.DirectoryId"),

    flag("OpenIdSettings.Enable", false)
        .notYet("this version knows only accounts of its own database: nobody can log in that way"),
    text("OpenIdSettings.Secret").secret(),
    text("OpenIdSettings.Id"),
    text("OpenIdSettings.Scope", "profile openid email"),
    text("OpenIdSettings.AuthEndpoint"),
    text("OpenIdSettings.TokenEndpoint"),
    text("OpenIdSettings.UserAPIEndpoint").alsoCalled("OpenIdSettings.UserApiEndpoint"),
    text("OpenIdSettings.DiscoveryEndpoint"),
    text("OpenIdSettings.ButtonText"),

    flag("GuestAccountsSettings.Enable", false).notYet("this version has no guests"),
    flag("GuestAccountsSettings.AllowEmailAccounts", true),
    flag("GuestAccountsSettings.EnforceMultifactorAuthentication", false)
        .notYet("this version has no guests"),
    text("GuestAccountsSettings.RestrictCreationToDomains").notYet("this version has no guests"),
};

std::span<const Row> directoryRows()
{
    return rows;
}

} // namespace muster::config::table

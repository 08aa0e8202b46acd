// muster_test: USES Muster::Client
#include "client/profile/profile.h"
#include "client/profile/tokenstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace muster;
using namespace muster::client;
using namespace Qt::Literals::StringLiterals;

namespace {
/// JSON with ' for ": moc of Qt 6.4 loses its way in raw strings that hold "//".
QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}
} // namespace

class TestProfile : public QObject {
    Q_OBJECT

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.write(bytes);
    }

private slots:
    void aNameCannotTurnAroundWhatFollows()
    {
        const auto profile =
            parseProfile(quoted("{'urls':['http://a'],'name':'demo\u202egro.live'}"), u"/etc/p.json"_s);
        QVERIFY(profile);
        QCOMPARE(profile->name, u"demo·gro.live"_s);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("not JSON: where") << quoted("{'name':") << u"at byte"_s;
        QTest::newRow("a list is no profile") << QByteArray("[]") << u"not a JSON object"_s;
        QTest::newRow("no urls") << quoted("{'name':'a'}") << u"\"urls\" is missing"_s;
        QTest::newRow("an empty list of urls") << quoted("{'urls':[]}") << u"\"urls\" is []"_s;
        QTest::newRow("urls that are no list")
            << quoted("{'urls':'http://a'}") << u"\"urls\" is \"http://a\""_s;
        QTest::newRow("a url with a path") << quoted("{'urls':['http://a/b']}") << u"http://a/b"_s;
        QTest::newRow("another scheme") << quoted("{'urls':['ftp://a']}") << u"https://host:port"_s;
        QTest::newRow("a password in a url")
            << quoted("{'urls':['http://u:p@a']}") << u"without path, user"_s;
        QTest::newRow("a number for a name")
            << quoted("{'urls':['http://a'],'name':5}") << u"\"name\" is 5; allowed: a string"_s;
        QTest::newRow("a word for a flag")
            << quoted("{'urls':['http://a'],'production':'yes'}") << u"true or false"_s;
        QTest::newRow("a role that there is not: nobody guesses what it may do")
            << quoted("{'urls':['http://a'],'role':'root'}") << u"\"operator\" or \"admin\""_s;
        QTest::newRow("a short fingerprint")
            << quoted("{'urls':['http://a'],'fingerprint':'abcd'}") << u"this one has 4"_s;
    }
    void refusals()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const Result<Profile> profile = parseProfile(json, u"/etc/p.json"_s);
        QVERIFY(!profile);
        QVERIFY2(profile.error().detail.contains(says), qPrintable(profile.error().detail));
        QVERIFY2(profile.error().detail.startsWith(u"/etc/p.json"), qPrintable(profile.error().detail));
    }

    void readsWhatItWrites()
    {
        const QTemporaryDir dir;
        Profile profile;
        profile.name = u"demo"_s;
        profile.urls = {QUrl(u"http://127.0.0.1:18010"_s), QUrl(u"https://[::1]:18020"_s)};
        profile.username = u"admin"_s;
        profile.passwordFile = u"admin-password"_s;
        profile.caFile = u"tls/ca.pem"_s;
        profile.fingerprint = QByteArray(32, char(0xa5));
        profile.production = true;
        profile.ceiling = Ceiling::ReadOnly;
        profile.plainHttp = true;
        profile.learned = {QUrl(u"http://127.0.0.1:18030"_s)};
        profile.unknown = {{u"colour"_s, u"blue"_s}};
        const QString path = dir.filePath(u"profile.json"_s);
        QVERIFY(writeProfile(profile, path));
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const Result<Profile> read = readProfile(path);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->name, profile.name);
        QCOMPARE(read->urls, profile.urls);
        QCOMPARE(read->username, profile.username);
        QCOMPARE(read->passwordFile, profile.passwordFile);
        QCOMPARE(read->fingerprint, profile.fingerprint);
        QCOMPARE(read->production, true);
        QCOMPARE(read->ceiling, Ceiling::ReadOnly);
        QVERIFY(read->plainHttp);
        QCOMPARE(read->learned, profile.learned);
        QCOMPARE(read->unknown, profile.unknown); // a newer version's key survives an older program
        QCOMPARE(read->trust().caFile, QDir(dir.path()).filePath(u"tls/ca.pem"_s));
    }

    /// What a program wrote there for itself makes no profile wrong, and sends the session nowhere odd.
    void oddAddressesThatWereLearnedAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("learned");
        QTest::addColumn<QByteArray>("learnedFor");
        QTest::addColumn<int>("kept");
        const QByteArray own("['https://a:1']");
        QTest::newRow("two") << QByteArray("['https://b:1','https://c:1']") << own << 2;
        QTest::newRow("of other nodes: the profile was pointed at another cluster")
            << QByteArray("['https://b:1']") << QByteArray("['https://z:1']") << 0;
        QTest::newRow("of whom is not told") << QByteArray("['https://b:1']") << QByteArray("null") << 0;
        QTest::newRow("less protected") << QByteArray("['http://b:1']") << own << 0;
        QTest::newRow("the profile's own, and one twice")
            << QByteArray("['https://a:1','https://b:1','https://b:1']") << own << 1;
        QTest::newRow("with a password, a path, no host, of another kind")
            << QByteArray("['https://u:p@b:1','https://b:1/x','https://','ftp://b:1',5,null,{},[]]") << own
            << 0;
        QTest::newRow("no list") << QByteArray("'https://b:1'") << own << 0;
        QTest::newRow("without end") << "['https://" + QByteArray(1'000, 'b') + ":1']" << own << 0;
        QByteArray many("[");
        for (int i = 0; i < 100; ++i)
            many += "'https://n" + QByteArray::number(i) + ":1',";
        QTest::newRow("more than are kept") << many + "'https://b:1']" << own << int(learnedMax);
    }
    void oddAddressesThatWereLearnedAreLeftOut()
    {
        QFETCH(QByteArray, learned);
        QFETCH(QByteArray, learnedFor);
        const QByteArray json =
            "{'urls':['https://a:1'],'learned_urls':" + learned + ",'learned_for':" + learnedFor + '}';
        const Result<Profile> profile = parseProfile(quoted(json.constData()), u"/etc/p.json"_s);
        QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().detail));
        QTEST(int(profile->learned.size()), "kept");
    }

    void whatIsLearnedIsKeptBesideWhatTheOperatorWrote()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"profile.json"_s);
        write(path, quoted("{'urls':['http://127.0.0.1:1'],'name':'n','colour':'blue'}"));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        Profile profile = *readProfile(path);
        profile.name = u"stale"_s; // the file counts, not what this program read earlier
        profile.learned = {QUrl(u"http://127.0.0.1:2"_s)};
        QVERIFY(keepLearned(profile));
        const Profile read = *readProfile(path);
        QCOMPARE(read.learned, profile.learned);
        QCOMPARE(read.name, u"n"_s);
        QCOMPARE(read.unknown[u"colour"].toString(), u"blue"_s);
        QVERIFY(QFile::permissions(path) & QFile::ReadGroup);

        write(path, quoted("{'urls':['http://127.0.0.1:9']}"));
        QVERIFY2(!keepLearned(profile), "it is another cluster's by now");
        QVERIFY(readProfile(path)->learned.isEmpty());
    }

    void aMissingFileIsNamed()
    {
        const Result<Profile> profile = readProfile(u"/nowhere/profile.json"_s);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::NotFound);
        QVERIFY(profile.error().detail.contains(u"/nowhere/profile.json"_s));
    }

    void secretsAreRelativeToTheProfile()
    {
        const QTemporaryDir dir;
        write(dir.filePath(u"admin-password"_s), "  open sesame\n");
        write(dir.filePath(u"two-lines"_s), "a\nb\n");
        Profile profile;
        profile.path = dir.filePath(u"profile.json"_s);
        profile.username = u"admin"_s;
        profile.passwordFile = u"admin-password"_s;
        const Result<Credentials> credentials = readCredentials(profile);
        QVERIFY(credentials);
        QCOMPARE(credentials->password, u"open sesame"_s);
        QVERIFY(credentials->canLogin());
        profile.passwordFile = u"two-lines"_s;
        QVERIFY(!readCredentials(profile));
        profile.passwordFile = u"missing"_s;
        const Result<Credentials> missing = readCredentials(profile);
        QVERIFY(!missing);
        QVERIFY(missing.error().detail.contains(u"password_file"_s));
    }

    /// A profile that somebody else wrote must not send any file of this host to its own server.
    void secretsLieInTheProfilesFolder()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkdir(u"profiles"_s) && QDir(dir.path()).mkdir(u"profiles-more"_s));
        write(dir.filePath(u"other-secret"_s), "s3cret\n");
        write(dir.filePath(u"profiles-more/secret"_s), "s3cret\n");
        write(dir.filePath(u"profiles/own"_s), "mine\n");
        QVERIFY(QFile::link(dir.filePath(u"other-secret"_s), dir.filePath(u"profiles/link"_s)));
        Profile profile;
        profile.path = dir.filePath(u"profiles/profile.json"_s);
        profile.username = u"admin"_s;
        for (const QString &file : {dir.filePath(u"other-secret"_s), u"../other-secret"_s, u"link"_s,
                 u"../profiles-more/secret"_s}) {
            profile.passwordFile = file;
            profile.tokenFile.clear();
            const Result<Credentials> password = readCredentials(profile);
            QVERIFY2(!password, qPrintable(file));
            QVERIFY2(password.error().detail.contains(u"not in the folder of the profile"_s),
                qPrintable(password.error().detail));
            QVERIFY(!password.error().detail.contains(u"s3cret"_s));
            std::swap(profile.passwordFile, profile.tokenFile);
            QVERIFY2(!readCredentials(profile), qPrintable(file));
        }
        profile.tokenFile.clear();
        profile.passwordFile = dir.filePath(u"profiles/own"_s); // an absolute name of the same folder
        QVERIFY(readCredentials(profile));
    }

    void secretsAreForTheOwnerAlone()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"admin-password"_s);
        write(file, "open sesame\n");
        Profile profile;
        profile.path = dir.filePath(u"profile.json"_s);
        profile.username = u"admin"_s;
        profile.passwordFile = u"admin-password"_s;
        QVERIFY(readCredentials(profile));
        QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const Result<Credentials> open = readCredentials(profile);
        QVERIFY(!open);
        QVERIFY2(open.error().detail.contains(u"chmod 600 "_s + file), qPrintable(open.error().detail));
    }

    void nodeUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a scheme may be left out") << u"db1:8065"_s << u"https://db1:8065"_s;
        QTest::newRow("an address of another host, too")
            << u"10.0.0.11:8065"_s << u"https://10.0.0.11:8065"_s;
        QTest::newRow("nobody listens on this host's loopback")
            << u"127.0.0.1:8065"_s << u"http://127.0.0.1:8065"_s;
        QTest::newRow("by name") << u"localhost:8065"_s << u"http://localhost:8065"_s;
        QTest::newRow("a name that only looks so")
            << u"localhost.evil.test"_s << u"https://localhost.evil.test"_s;
        QTest::newRow("a last slash does not matter")
            << u"https://chat.example/"_s << u"https://chat.example"_s;
        QTest::newRow("IPv6") << u"http://[::1]:8065"_s << u"http://[::1]:8065"_s;
        QTest::newRow("nothing is no address") << QString() << QString();
        QTest::newRow("a port alone is no address") << u"http://:80"_s << QString();
        QTest::newRow("a query is refused") << u"http://a?x=1"_s << QString();
    }
    void nodeUrls()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Result<QUrl> url = nodeUrl(text);
        QCOMPARE(url ? url->toString() : QString(), expected);
    }

    void tokensAreKeptPerProfile()
    {
        const QTemporaryDir dir;
        const TokenStore store(dir.filePath(u"muster"_s));
        Profile one;
        one.urls = {QUrl(u"http://a"_s), QUrl(u"http://b"_s)};
        Profile other = one;
        other.path = u"/p/profile.json"_s;
        QCOMPARE(store.read(one).value(), QString());
        QVERIFY(store.write(one, u"token-1"_s));
        QVERIFY(store.write(other, u"token-2"_s));
        std::swap(one.urls[0], one.urls[1]); // the order of addresses is not another cluster
        QCOMPARE(store.read(one).value(), u"token-1"_s);
        QCOMPARE(store.read(other).value(), u"token-2"_s);
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
        QCOMPARE(QFile::permissions(store.fileOf(one)) & others, QFile::Permissions());
        QVERIFY(store.remove(one));
        QCOMPARE(store.read(one).value(), QString());
        QVERIFY(store.remove(one)); // once more is no error
    }

    void fingerprints()
    {
        const QByteArray bytes = QByteArray::fromHex("00112233445566778899aabbccddeeff").repeated(2);
        QCOMPARE(fingerprintText(bytes),
            u"00112233 44556677 8899aabb ccddeeff 00112233 44556677 8899aabb ccddeeff"_s);
        QCOMPARE(fingerprintFromText(fingerprintText(bytes)).value(), bytes);
        QCOMPARE(fingerprintFromText(QString::fromLatin1(bytes.toHex(':')).toUpper()).value(), bytes);
        QVERIFY(!fingerprintFromText(u"xyz"));
        QVERIFY(!fingerprintFromText(u""));
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "client/profile/tokenstore.h"
#include "tst_profile.moc"

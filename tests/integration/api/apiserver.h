#pragma once
#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>
#include <QWebSocket>

#include <memory>

namespace muster::test {

/// One answer as it came over the wire.
struct Answer {
    int status = 0; ///< 0: there was none
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    QString errorId() const { return json()[QLatin1StringView("id")].toString(); }
    QString message() const { return json()[QLatin1StringView("message")].toString(); }
    QByteArray header(QByteArrayView name) const;
    /// The value of a cookie that the answer sets, or nothing.
    QByteArray cookie(const QByteArray &name) const;
    /// What a failed check shows.
    QByteArray text() const { return QByteArray::number(status) + ' ' + body; }
};

/// The parts of a request that most calls leave out.
struct Extra {
    QByteArray token = {}; ///< as Authorization: Bearer
    QList<QNetworkReply::RawHeaderPair> headers = {};
};

/// One real musterd with a configuration in a directory and on ports of its own. Every answer is remembered,
/// so that leaks() can look for secrets in all of them. Ended by its process id.
class ApiServer {
public:
    static constexpr auto password = QLatin1StringView("Correct-horse-9-battery");
    static constexpr auto wrongPassword = QLatin1StringView("Wrong-horse-7-battery");

    ApiServer();
    ~ApiServer();

    /// Sets "Section.Key" in config.json; even while the server runs, as an editor would.
    void set(const QString &key, const QJsonValue &value);
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /// Starts it on ports that were free a moment ago, and does not wait for it.
    bool begin();
    /// True once ping answers with `status`; otherwise problem() says why not.
    bool waitForPing(int status = 200);
    /// Both; on other ports if somebody took them.
    bool start(int status = 200);
    const QString &problem() const { return m_problem; }
    /// SIGTERM; the exit code, or -1 if it did not exit on its own.
    int stop();
    /// With SIGKILL, and waits until it is gone.
    void kill();
    bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }

    quint16 port() const { return m_port; }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QByteArray contents(const QString &name) const;
    QByteArray log() const { return contents(QStringLiteral("logs/musterd.log")); }
    void writeConfig(const QByteArray &bytes);
    QJsonObject configOnDisk() const;
    QJsonValue onDisk(const QString &key) const;

    QNetworkReply *begin(const QByteArray &method, const QString &pathAndQuery, const QByteArray &body = {},
        const Extra &extra = {});
    Answer finish(QNetworkReply *reply);
    Answer call(const QByteArray &method, const QString &pathAndQuery, const QByteArray &body = {},
        const Extra &extra = {})
    {
        return finish(begin(method, pathAndQuery, body, extra));
    }
    Answer get(const QString &pathAndQuery, const Extra &extra = {})
    {
        return finish(begin("GET", pathAndQuery, {}, extra));
    }
    Answer send(const QByteArray &method, const QString &pathAndQuery, const QJsonObject &body,
        const Extra &extra = {})
    {
        return call(method, pathAndQuery, QJsonDocument(body).toJson(), extra);
    }
    Answer createUser(const QString &name, const Extra &extra = {});
    Answer login(const QString &name, const QString &with = password, const Extra &extra = {});
    /// Creates "admin", who is first, and "anna", and logs both in; the tokens are here from then on.
    bool populate();
    const QByteArray &admin() const { return m_admin; }
    const QByteArray &anna() const { return m_anna; }

    /// Secrets found where they must not be: in any answer so far or in the log. Empty is right. `also` are
    /// texts beyond the passwords, their hashes and the tokens that were given out.
    QStringList leaks(const QList<QByteArray> &also = {}) const;

private:
    bool launch();

    QTemporaryDir m_dir;
    quint16 m_port = 0;
    QProcessEnvironment m_environment;
    QString m_problem;
    std::unique_ptr<QProcess> m_process;
    QNetworkAccessManager m_network;
    QList<Answer> m_answers;
    QList<QByteArray> m_tokens;
    QByteArray m_admin;
    QByteArray m_anna;
};

/// A WebSocket client with everything it received.
class Socket {
public:
    Socket();
    void open(const ApiServer &server, const Extra &extra = {});
    void send(const QJsonObject &request);
    void act(int seq, const QString &action, const QJsonObject &data = {});

    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    int closeCode() const { return int(m_socket.closeCode()); }
    QString closeReason() const { return m_socket.closeReason(); }
    /// The first event of that name; empty if there was none yet.
    QJsonObject event(QLatin1StringView name) const;
    int count(QLatin1StringView event) const;
    /// The reply to that request; empty if there was none yet.
    QJsonObject reply(int seq) const;
    const QList<QJsonObject> &received() const { return m_received; }

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_received;
};

} // namespace muster::test

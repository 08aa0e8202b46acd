#pragma once
#include <QByteArrayList>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace muster::test {

/// A process that the test started; ended by the destructor, by its id. Thread: the one that made it.
class Program {
public:
    Program(QString name, QString workingDirectory);
    virtual ~Program();
    Program(const Program &) = delete;

    const QString &name() const { return m_name; }
    bool isRunning() const;
    void signal(int number);
    /// SIGKILL, and waits until it is gone. Returns the wall-clock milliseconds of the kill.
    qint64 kill();
    /// SIGTERM, and waits; false if it did not end in time.
    bool terminate(int timeoutMillis = 20'000);
    void write(const QByteArray &command);
    /// All lines of standard output since the start.
    const QByteArrayList &lines();
    QByteArray errors();

protected:
    bool start(const QString &program, const QStringList &arguments);

private:
    QString m_name;
    QString m_directory;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_rest;
    QByteArrayList m_lines;
};

/// A member on Debian's Go package: tests/interop/gomember.
class GoMember : public Program {
public:
    struct Options {
        QString address; ///< host:port
        QStringList join = {};
        QByteArray key = {}; ///< raw bytes; empty: plain
        QString delegate = QStringLiteral("0,0,0");
        int protocol = 2;
        bool compress = true;
    };
    GoMember(const QString &name, const QString &directory, Options options);
    const QString &address() const { return m_options.address; }
    /// Why there is none on this machine; empty if there is one.
    static QString missing();

    bool start();
    /// The names that it lists as members now; empty if it does not answer.
    QStringList members();
    bool lists(const QString &name) { return members().contains(name); }
    /// Wall-clock milliseconds of the newest "join", "leave" or "update" of this member; 0 if there was none.
    qint64 toldAt(const QString &event, const QString &member);
    int count(const QString &event, const QString &member);
    /// memberlist's own log.
    QByteArray log() const;
    bool leave();

private:
    QJsonObject ask(const QByteArray &command, const QString &event);
    const Options m_options;
    const QString m_log;
};

/// Debian's Serf agent.
class SerfAgent : public Program {
public:
    struct Options {
        QString address; ///< host:port; its commands come in at the same host, port 7373
        QStringList join = {};
        QByteArray key = {};
    };
    SerfAgent(const QString &name, const QString &directory, Options options);
    const QString &address() const { return m_options.address; }
    static QString missing();

    bool start();
    /// "alive" "failed" "leaving" "left", or empty: not listed.
    QString statusOf(const QString &member) const;
    QStringList alive() const;
    bool join(const QString &address) const;
    bool leave() const;
    QByteArray log() { return lines().join('\n'); }

private:
    QByteArray command(const QStringList &arguments) const;
    const Options m_options;
};

} // namespace muster::test

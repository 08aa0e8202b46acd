#include "node/membership/datadirectory.h"

#include "base/durablefile.h"

#include <QCoreApplication>
#include <QDir>

#include <sys/file.h>

namespace muster::node {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<NodeId> readOrMakeNodeId(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QString id = QString::fromLatin1(file.read(64)).trimmed();
        if (isId(id))
            return NodeId(id);
        return fail(ErrorCode::Corrupt,
            u"%1 contains no node id. Restore it from a backup; or delete it, and the node joins as a new one."_s
                .arg(path));
    }
    if (file.exists())
        return fail(ErrorCode::Unavailable, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    const NodeId id(newId());
    return replaceFile(path, id.toUtf8() + '\n').map([&id] { return id; });
}

} // namespace

Result<DataDirectory> DataDirectory::open(const QString &path)
{
    DataDirectory directory;
    directory.m_path = QDir(path).absolutePath();
    if (const auto created = createDirectories(directory.m_path); !created)
        return failed(created);
    QFile::setPermissions(
        directory.m_path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    directory.m_lock = std::make_unique<QFile>(directory.file("lock"_L1));
    if (!directory.m_lock->open(QIODevice::ReadWrite))
        return fail(ErrorCode::Unavailable,
            u"cannot write in the data directory %1: %2"_s.arg(
                directory.m_path, directory.m_lock->errorString()));
    if (::flock(directory.m_lock->handle(), LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::Conflict,
            u"the data directory %1 is used by process %2. Stop it, or set another MusterSettings.DataDirectory."_s
                .arg(directory.m_path, QString::fromLatin1(directory.m_lock->readAll()).trimmed()));
    directory.m_lock->resize(0);
    directory.m_lock->write(QByteArray::number(QCoreApplication::applicationPid()) + '\n');
    directory.m_lock->flush();
    auto id = readOrMakeNodeId(directory.file("node-id"_L1));
    if (!id)
        return tl::make_unexpected(id.error());
    directory.m_nodeId = *id;
    return directory;
}

} // namespace muster::node

#include "base/durablefile.h"

#include "base/id.h"
#include "base/inplace.h"
#include "base/systemfile.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace muster {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int linksMax = 40; // as the kernel
constexpr unsigned allRights = 07777;
constexpr auto accessList = "system.posix_acl_access";

/// Gives `file` the access list of the file at `path`, or none. False: it has one that could not be given.
bool takeAccessList(int file, const QByteArray &path)
{
    std::array<char, XATTR_SIZE_MAX> list{};
    const auto size = ::lgetxattr(path.constData(), accessList, list.data(), list.size());
    if (size > 0)
        return ::fsetxattr(file, accessList, list.data(), size_t(size), 0) == 0;
    ::fremovexattr(file, accessList); // what the directory gives to new files
    return true;
}

/// What is left if the group is another one: no more for it than for everybody.
mode_t withoutGroup(mode_t mode)
{
    constexpr unsigned group = S_IRWXG | S_ISGID;
    return (mode & ~group) | (mode & S_IRWXG & ((mode & S_IRWXO) << 3));
}

/// Whether the file is mounted as such, as containers do with a single file of their host.
bool isMounted(int folder, const QByteArray &name)
{
    struct statx info { };
    return ::statx(folder, name.constData(), AT_SYMLINK_NOFOLLOW, STATX_TYPE, &info) == 0
        && (info.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

/// Where the name leads if it is a link; the name itself otherwise.
QByteArray behindLinks(QByteArray path)
{
    for (int left = linksMax; left > 0; --left) {
        std::array<char, PATH_MAX> target{};
        const auto size = ::readlink(path.constData(), target.data(), target.size());
        if (size <= 0)
            break;
        const QByteArray next(target.data(), size);
        path = next.startsWith('/') ? next : path.left(path.lastIndexOf('/') + 1) + next;
    }
    return path;
}

} // namespace

DurableFile::DurableFile(QString path, DurableOptions options)
    : m_path(std::move(path)), m_options(std::move(options))
{
}

DurableFile::~DurableFile()
{
    discard();
    closeFile(m_folder);
}

void DurableFile::discard()
{
    closeFile(m_file);
    if (!m_fresh.isEmpty())
        ::unlinkat(m_folder, m_fresh.constData(), 0);
    m_fresh.clear();
}

tl::unexpected<Error> DurableFile::failure(int cause) const
{
    return cannotWrite(m_path, QFile::decodeName(m_directory), cause);
}

Result<void> DurableFile::findTarget()
{
    const QByteArray path = behindLinks(QFile::encodeName(QFileInfo(m_path).absoluteFilePath()));
    const qsizetype slash = path.lastIndexOf('/');
    m_directory = slash > 0 ? path.left(slash) : QByteArray("/");
    m_name = path.mid(slash + 1);
    m_folder = ::open(m_directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_folder < 0)
        return failure(errno);
    struct stat old { };
    if (::fstatat(m_folder, m_name.constData(), &old, AT_SYMLINK_NOFOLLOW) == 0 && !S_ISREG(old.st_mode))
        return fail(
            ErrorCode::Unavailable, u"%1 cannot be written: it is not an ordinary file"_s.arg(m_path));
    return {};
}

Result<void> DurableFile::open()
{
    if (auto found = findTarget(); !found)
        return found;
    struct stat old { };
    const bool isNew = ::fstatat(m_folder, m_name.constData(), &old, AT_SYMLINK_NOFOLLOW) != 0;
    m_fresh = ".muster-" + newId().toLatin1() + ".new"; // short, whatever the length of the name
    // Closed to others until the rights of the old one are set; a new one gets what the mask allows.
    const mode_t first = isNew && !m_options.mode ? 0666 : ownerOnly;
    m_file = ::openat(m_folder, m_fresh.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, first);
    if (m_file >= 0)
        return takeRights(m_file).map_error([this](const Error &error) {
            discard();
            return error;
        });
    const int cause = errno;
    m_fresh.clear();
    m_inPlace = !isNew && isMounted(m_folder, m_name);
    return m_inPlace ? Result<void>() : failure(cause);
}

Result<void> DurableFile::takeRights(int file) const
{
    struct stat old { };
    const bool isNew = ::fstatat(m_folder, m_name.constData(), &old, AT_SYMLINK_NOFOLLOW) != 0;
    // Only root may give files away, and others only to groups that they are in.
    const bool isGroupKept =
        isNew || ::fchown(file, old.st_uid, old.st_gid) == 0 || ::fchown(file, uid_t(-1), old.st_gid) == 0;
    if (isNew && !m_options.mode)
        return {};
    // With an access list the rights of the group in the mode are the most that anybody in the list may have.
    const bool isListKept =
        m_options.mode || (isGroupKept && takeAccessList(file, m_directory + '/' + m_name));
    const mode_t wanted = m_options.mode.value_or(old.st_mode & allRights);
    if (::fchmod(file, isGroupKept && isListKept ? wanted : withoutGroup(wanted)) != 0)
        return failure(errno);
    return {};
}

Result<void> DurableFile::write(const QByteArray &bytes)
{
    if (m_inPlace) {
        m_pending += bytes;
        return {};
    }
    if (const int cause = writeAll(m_file, bytes))
        return failure(cause);
    return {};
}

Result<void> DurableFile::commit()
{
    if (!m_inPlace) {
        if (const int cause = syncFile(m_file))
            return failure(cause);
        if (::renameat(m_folder, m_fresh.constData(), m_folder, m_name.constData()) == 0) {
            m_fresh.clear();
            const int cause = syncFile(m_folder);
            return cause ? failure(cause) : Result<void>();
        }
        if (errno != EBUSY && errno != EXDEV)
            return failure(errno);
        const auto written = contentOf(m_folder, m_fresh);
        if (!written)
            return failure(EIO);
        m_pending = *written;
        discard();
    }
    const QString target = QFile::decodeName(m_directory + '/' + m_name);
    return writeInPlace(target, m_pending, m_options.keepsakes);
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes, const DurableOptions &options)
{
    DurableFile file(path, options);
    return file.open().and_then([&] { return file.write(bytes); }).and_then([&] { return file.commit(); });
}

Result<void> createFile(const QString &path, unsigned mode)
{
    const QString folder = QFileInfo(path).absolutePath();
    int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0)
        return errno == EEXIST ? Result<void>() : cannotWrite(path, folder, errno);
    closeFile(file);
    return syncDirectory(folder);
}

Result<void> createDirectories(const QString &path, unsigned mode)
{
    const QFileInfo wanted(QFileInfo(path).absoluteFilePath());
    if (wanted.isDir())
        return {};
    const QString parent = wanted.absolutePath();
    if (auto created = createDirectories(parent, mode); !created)
        return created;
    // Another process may have been quicker.
    if (::mkdir(QFile::encodeName(wanted.filePath()).constData(), mode) != 0
        && !(errno == EEXIST && QFileInfo(wanted.filePath()).isDir()))
        return cannotWrite(path, parent, errno);
    return syncDirectory(parent);
}

Result<void> syncDirectory(const QString &path)
{
    int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const int cause = folder < 0 ? errno : syncFile(folder);
    closeFile(folder);
    return cause ? cannotWrite(path, path, cause) : Result<void>();
}

} // namespace muster

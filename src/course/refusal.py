"""Why the system refuses a file, in the words of who types."""

import errno

from course.interface import _

FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)


def reason(error: OSError) -> str:
    """What is wrong and what to do, for the usual errors; the system's own words for the others."""
    match error:
        case FileNotFoundError():
            return _("rien n’existe à cet endroit, vérifiez le chemin.")
        case FileExistsError():
            return _("ce nom est déjà pris, choisissez-en un autre.")
        case IsADirectoryError():
            return _("c’est un dossier, donnez un fichier.")
        case NotADirectoryError():
            return _("un fichier se trouve là où il faut un dossier, choisissez un autre chemin.")
        case PermissionError():
            return _("vous n’en avez pas le droit, choisissez un autre endroit ou changez les droits.")
        case OSError(errno=errno.EROFS):
            return _("rien ne peut être écrit sur ce disque, choisissez un autre endroit.")
        case OSError(errno=number) if number in FULL:
            return _("le disque est plein, faites de la place puis relancez.")
    return error.strerror or str(error)


def told(error: OSError) -> str:
    """The same, after the name of the file where the error has one."""
    if error.filename is None:
        return reason(error)
    return _("{file} : {problem}").format(file=error.filename, problem=reason(error))

import CSQLite
import Digest

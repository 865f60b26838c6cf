import Extraction
import Migrations
import Seeds

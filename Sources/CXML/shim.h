#include <libxml/xmlversion.h>
/* The ICU of the system and the one inside Foundation are different modules with the same names;
   nothing here needs either. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

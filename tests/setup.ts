// Node 20 has no Temporal; the browsers we ship to do.
import 'temporal-polyfill/global';

import '@foyer/theme/styles';
import '../core.ts';

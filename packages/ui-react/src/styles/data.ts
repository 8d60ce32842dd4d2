import '@foyer/theme/styles';
import '../data-form/DataForm.tsx';
